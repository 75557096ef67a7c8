package dev.aisha.model.upscale;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// How far an upscale is.
public enum UpscaleStatus {
    /// Waits for its turn with us.
    PENDING,
    SUBMITTING,
    /// Waits for its turn at the provider.
    QUEUED,
    RUNNING,
    /// The file is on its way into our store.
    STORING,
    SUCCEEDED,
    FAILED,
    EXPIRED,
    /// The content check stopped it.
    REJECTED,
    @JsonEnumDefaultValue
    UNKNOWN;

    /// Nothing happens to it any more, save for a late success after EXPIRED.
    public boolean finished() {
        return switch (this) {
            case SUCCEEDED, FAILED, EXPIRED, REJECTED -> true;
            case PENDING, SUBMITTING, QUEUED, RUNNING, STORING, UNKNOWN -> false;
        };
    }
}
