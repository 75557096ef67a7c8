package dev.aisha.model.privacy;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Where an export stands.
public enum ExportStatus {
    PENDING,
    READY,
    /// It could not be made; another one may be ordered.
    FAILED,
    /// Its files are deleted.
    EXPIRED,
    @JsonEnumDefaultValue
    UNKNOWN
}
