package dev.aisha.model.training;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Where a training stands.
public enum TrainingStatus {
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
    @JsonEnumDefaultValue
    UNKNOWN;

    /// Whether nothing more will happen to it, save a late success that is given free.
    public boolean finished() {
        return switch (this) {
            case SUCCEEDED, FAILED, CANCELLED, EXPIRED -> true;
            case PENDING, SUBMITTING, QUEUED, RUNNING, STORING, CANCELLING, UNKNOWN -> false;
        };
    }
}
