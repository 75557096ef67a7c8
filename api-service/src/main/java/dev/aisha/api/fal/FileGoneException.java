package dev.aisha.api.fal;

/// A file that fal said is there is not there, or not what was promised: never retried.
public class FileGoneException extends RuntimeException {
    public FileGoneException(String message) {
        super(message);
    }
}
