package dev.aisha.api.storage;

/// The object store did not answer, or answered with an error of its own. Worth another try.
public final class StorageDownException extends RuntimeException {
    public StorageDownException(String message, Throwable cause) {
        super(message, cause);
    }
}
