package dev.aisha.model.training;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Why a training gave no model. Coins are always back.
public enum TrainingFailure {
    /// The provider refused the photos as unsuitable.
    PHOTOS_REFUSED,
    /// The provider's content check stopped it.
    CONTENT_BLOCKED,
    /// The provider failed, or answered with something that is not a model.
    PROVIDER_FAILED,
    /// The deadline came first.
    EXPIRED,
    /// The person withdrew consent before anything was sent.
    CONSENT_REVOKED,
    /// The person cancelled.
    CANCELLED,
    @JsonEnumDefaultValue
    UNKNOWN
}
