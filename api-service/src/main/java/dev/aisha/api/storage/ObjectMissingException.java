package dev.aisha.api.storage;

/// There is no object with this key.
public final class ObjectMissingException extends RuntimeException {
    public ObjectMissingException(Bucket bucket, String key) {
        super("no object " + bucket + "/" + key);
    }
}
