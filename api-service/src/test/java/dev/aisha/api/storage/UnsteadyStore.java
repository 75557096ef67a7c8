package dev.aisha.api.storage;

import io.minio.MinioClient;
import jakarta.enterprise.inject.Vetoed;
import java.io.IOException;
import java.io.InputStream;

/// A store that can be down for writers, and to which things happen right after a write.
@Vetoed
public class UnsteadyStore extends ObjectStore {
    private volatile boolean down;
    private volatile Runnable afterPut = () -> {};

    public UnsteadyStore(MinioClient client, StorageConfig config) {
        super(client, config);
    }

    public void isDown(boolean now) {
        down = now;
    }

    /// Once.
    public void afterPut(Runnable then) {
        afterPut = then;
    }

    @Override
    public StoredObject put(
            Bucket bucket, String key, InputStream in, long size, String contentType) {
        if (down) {
            throw new StorageDownException("down for a test", new IOException("down"));
        }
        StoredObject stored = super.put(bucket, key, in, size, contentType);
        Runnable then = afterPut;
        afterPut = () -> {};
        then.run();
        return stored;
    }
}
