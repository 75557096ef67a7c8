package dev.aisha.model.upscale;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Why there is no 2K version; the coins are back in every case.
public enum UpscaleFailure {
    CONTENT_BLOCKED,
    PROVIDER_FAILED,
    EXPIRED,
    /// The image was deleted, or consent withdrawn, meanwhile.
    WITHDRAWN,
    @JsonEnumDefaultValue
    UNKNOWN
}
