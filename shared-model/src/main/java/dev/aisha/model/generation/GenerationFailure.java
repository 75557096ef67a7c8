package dev.aisha.model.generation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Why a generation gave no image. Nothing is charged for any of these.
public enum GenerationFailure {
    CONTENT_BLOCKED,
    /// Nobody could judge the prompt until the deadline.
    MODERATION_UNAVAILABLE,
    PROVIDER_FAILED,
    EXPIRED,
    CANCELLED,
    @JsonEnumDefaultValue
    UNKNOWN
}
