package dev.aisha.model.generation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Where a generation stands.
public enum GenerationStatus {
    PENDING,
    SUBMITTING,
    QUEUED,
    RUNNING,
    STORING,
    CANCELLING,
    SUCCEEDED,
    FAILED,
    CANCELLED,
    EXPIRED,
    /// Refused by moderation or by the provider's content check.
    REJECTED,
    @JsonEnumDefaultValue
    UNKNOWN;

    /// Whether nothing more will happen to it, save a late success that is given free.
    public boolean finished() {
        return switch (this) {
            case SUCCEEDED, FAILED, CANCELLED, EXPIRED, REJECTED -> true;
            case PENDING, SUBMITTING, QUEUED, RUNNING, STORING, CANCELLING, UNKNOWN -> false;
        };
    }
}
