package dev.aisha.api.fal;

/// A URL that we must not follow: never retried.
public class ForbiddenHostException extends RuntimeException {
    public ForbiddenHostException(String message) {
        super(message);
    }
}
