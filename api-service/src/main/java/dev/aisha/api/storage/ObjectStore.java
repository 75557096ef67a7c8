package dev.aisha.api.storage;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.RemoveObjectsArgs;
import io.minio.Result;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.DeleteRequest;
import io.minio.messages.DeleteResult;
import io.minio.messages.Item;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.StreamSupport;

/// The S3 store. Bytes are streamed, never held whole. Call it outside transactions only; each
/// method throws [StorageDownException] when the store fails, and may then be called again.
@ApplicationScoped
public class ObjectStore {
    /// S3's smallest part, and so the memory an upload of unknown size takes.
    private static final long PART = 5L << 20;

    private static final Set<String> MISSING = Set.of("NoSuchKey", "NoSuchObject");

    private final MinioClient client;
    private final StorageConfig config;

    ObjectStore(MinioClient client, StorageConfig config) {
        this.client = client;
        this.config = config;
    }

    /// Stores an object, replacing one with the same key. Does not close the stream.
    ///
    /// @param size in bytes, or -1 when unknown
    public StoredObject put(
            Bucket bucket, String key, InputStream in, long size, String contentType) {
        var counted = new CountingStream(in);
        var digested = new DigestInputStream(counted, sha256());
        ask(
                bucket,
                key,
                () ->
                        client.putObject(
                                PutObjectArgs.builder().bucket(name(bucket)).object(key).stream(
                                                digested, size, size < 0 ? PART : -1L)
                                        .contentType(contentType)
                                        .build()));
        String sum = HexFormat.of().formatHex(digested.getMessageDigest().digest());
        return new StoredObject(bucket, key, counted.bytes(), sum);
    }

    /// Opens an object; the caller closes it.
    ///
    /// @throws ObjectMissingException when there is none
    public InputStream open(Bucket bucket, String key) {
        return read(bucket, key).bytes();
    }

    /// As [#open], and says how long it is.
    public StoredBytes read(Bucket bucket, String key) {
        GetObjectResponse answer =
                ask(
                        bucket,
                        key,
                        () ->
                                client.getObject(
                                        GetObjectArgs.builder()
                                                .bucket(name(bucket))
                                                .object(key)
                                                .build()));
        String length = answer.headers().get("Content-Length");
        return new StoredBytes(answer, length == null ? -1 : Long.parseLong(length));
    }

    /// Deletes an object; one that is not there is fine.
    public void delete(Bucket bucket, String key) {
        ask(
                bucket,
                key,
                () -> {
                    client.removeObject(
                            RemoveObjectArgs.builder().bucket(name(bucket)).object(key).build());
                    return key;
                });
    }

    /// Deletes every object whose key starts with a prefix, for example an avatar's folder.
    ///
    /// @param prefix must end with `/`, so that no neighbour with a longer name is hit
    public void deletePrefix(Bucket bucket, String prefix) {
        if (!prefix.endsWith("/")) {
            throw new IllegalArgumentException("not a folder: " + prefix);
        }
        ask(
                bucket,
                prefix,
                () -> {
                    for (Result<DeleteResult.Error> failed : removals(bucket, prefix)) {
                        throw new MinioException("not deleted: " + failed.get().objectName());
                    }
                    return prefix;
                });
    }

    /// Whether there is an object with this key.
    public boolean exists(Bucket bucket, String key) {
        try {
            ask(
                    bucket,
                    key,
                    () ->
                            client.statObject(
                                    StatObjectArgs.builder()
                                            .bucket(name(bucket))
                                            .object(key)
                                            .build()));
            return true;
        } catch (ObjectMissingException _) {
            return false;
        }
    }

    /// Whether the store answers, for readiness.
    public boolean answers() {
        return ask(Bucket.IMAGES, "", () -> bucketExists(Bucket.IMAGES));
    }

    /// A store that is down at start-up is not fatal: readiness says so, and the buckets are made
    /// once it answers.
    void makeBuckets(@Observes StartupEvent event) {
        try {
            makeBuckets();
        } catch (StorageDownException e) {
            Log.warnf("object store not reached at start-up: %s", e.getMessage());
        }
    }

    private void makeBuckets() {
        for (Bucket bucket : Bucket.values()) {
            ask(
                    bucket,
                    "",
                    () -> {
                        if (!bucketExists(bucket)) {
                            client.makeBucket(
                                    MakeBucketArgs.builder().bucket(name(bucket)).build());
                            Log.infof("bucket=%s made", name(bucket));
                        }
                        return bucket;
                    });
        }
    }

    private boolean bucketExists(Bucket bucket) throws MinioException {
        return client.bucketExists(BucketExistsArgs.builder().bucket(name(bucket)).build());
    }

    private Iterable<Result<DeleteResult.Error>> removals(Bucket bucket, String prefix) {
        Iterable<Result<Item>> found =
                client.listObjects(
                        ListObjectsArgs.builder()
                                .bucket(name(bucket))
                                .prefix(prefix)
                                .recursive(true)
                                .build());
        Iterable<DeleteRequest.Object> doomed =
                () ->
                        StreamSupport.stream(found.spliterator(), false)
                                .map(ObjectStore::doomed)
                                .iterator();
        return client.removeObjects(
                RemoveObjectsArgs.builder().bucket(name(bucket)).objects(doomed).build());
    }

    private static DeleteRequest.Object doomed(Result<Item> found) {
        try {
            return new DeleteRequest.Object(found.get().objectName());
        } catch (MinioException e) {
            throw new StorageDownException("listing failed", e);
        }
    }

    private String name(Bucket bucket) {
        return switch (bucket) {
            case AVATARS -> config.avatarsBucket();
            case IMAGES -> config.imagesBucket();
        };
    }

    private interface Question<T> {
        T ask() throws MinioException;
    }

    private static <T> T ask(Bucket bucket, String key, Question<T> question) {
        try {
            return question.ask();
        } catch (ErrorResponseException e) {
            if (MISSING.contains(e.errorResponse().code())) {
                throw new ObjectMissingException(bucket, key);
            }
            throw new StorageDownException(bucket + "/" + key + ": " + e.getMessage(), e);
        } catch (MinioException e) {
            throw new StorageDownException(bucket + "/" + key + ": " + e.getMessage(), e);
        } catch (IllegalStateException e) {
            // the SDK wraps refused connections and cut streams in one
            if (e.getCause() instanceof IOException io) {
                throw new StorageDownException(bucket + "/" + key + ": " + io.getMessage(), io);
            }
            throw e;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
