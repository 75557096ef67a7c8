package dev.aisha.model.prompt;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Where a prompt stands.
public enum PromptStatus {
    PENDING,
    READY,
    /// Said no to because of what is asked for or shown; costs nothing.
    REFUSED,
    /// Came to nothing; costs nothing.
    FAILED,
    @JsonEnumDefaultValue
    UNKNOWN
}
