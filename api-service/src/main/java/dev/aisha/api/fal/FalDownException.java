package dev.aisha.api.fal;

import org.jspecify.annotations.Nullable;

/// Fal could not be asked now: try again later.
public class FalDownException extends RuntimeException {
    public FalDownException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
