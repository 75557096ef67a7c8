package dev.aisha.api.storage;

import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.Result;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Lists what stands in the S3 store. Call it outside transactions only.
@ApplicationScoped
public class ObjectFolders {
    private final MinioClient client;
    private final StorageConfig config;

    ObjectFolders(MinioClient client, StorageConfig config) {
        this.client = client;
        this.config = config;
    }

    /// An object of a folder.
    ///
    /// @param bytes its size
    public record Listed(Bucket bucket, String key, long bytes) {}

    /// Every object whose key starts with a prefix, in pages of the store as they are read; each
    /// step throws [StorageDownException] when the store fails.
    ///
    /// @param prefix must end with `/`, so that no neighbour with a longer name is hit
    public Stream<Listed> list(Bucket bucket, String prefix) {
        if (!prefix.endsWith("/")) {
            throw new IllegalArgumentException("not a folder: " + prefix);
        }
        String name =
                switch (bucket) {
                    case AVATARS -> config.avatarsBucket();
                    case IMAGES -> config.imagesBucket();
                };
        Iterator<Result<Item>> found =
                client.listObjects(
                                ListObjectsArgs.builder()
                                        .bucket(name)
                                        .prefix(prefix)
                                        .recursive(true)
                                        .build())
                        .iterator();
        Iterable<Result<Item>> items = () -> found;
        return StreamSupport.stream(items.spliterator(), false).map(item -> listed(bucket, item));
    }

    private static Listed listed(Bucket bucket, Result<Item> found) {
        try {
            Item item = found.get();
            return new Listed(bucket, item.objectName(), item.size());
        } catch (MinioException e) {
            throw new StorageDownException("listing failed", e);
        }
    }
}
