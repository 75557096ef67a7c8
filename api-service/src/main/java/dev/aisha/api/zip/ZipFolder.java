package dev.aisha.api.zip;

import dev.aisha.api.job.RetryLater;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectMissingException;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.api.storage.StoredBytes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/// Where the parts of one order are kept: a folder among the person's own, numbered from 1. Written
/// again, they replace what a crash left. Outside transactions only.
@ApplicationScoped
public class ZipFolder {
    /// What a person has taken along; not taken along a second time.
    public static final String FOLDER = "exports/";

    private final ObjectStore store;
    private final ZipConfig config;
    private final Semaphore places;

    ZipFolder(ObjectStore store, ZipConfig config) {
        this.store = store;
        this.config = config;
        this.places = new Semaphore(config.atOnce());
    }

    /// Adds the files of an order.
    interface Content {
        /// @return false when there was none
        boolean addTo(ZipParts zips) throws IOException;
    }

    /// @param subject whose folder
    /// @throws RetryLater when as many as may be are packed already
    /// @return the size of each part in bytes; none when there was nothing to add
    List<Long> write(UUID subject, UUID order, Content content) {
        if (!places.tryAcquire()) {
            throw new RetryLater(config.lookAgainAfter());
        }
        List<Long> sizes = new ArrayList<>();
        try (var zips =
                new ZipParts(
                        config.mostPartBytes(),
                        (number, zip) -> sizes.add(keep(key(subject, order, number), zip)))) {
            if (content.addTo(zips)) {
                zips.finish();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
        return List.copyOf(sizes);
    }

    /// Adds an object as it is stored.
    ///
    /// @return false when it was deleted meanwhile
    public boolean copy(ZipParts zips, String name, Bucket bucket, String key, long bytes)
            throws IOException {
        try {
            StoredBytes stored = store.read(bucket, key);
            try (InputStream in = stored.bytes()) {
                zips.add(name, in, stored.size() < 0 ? bytes : stored.size());
            }
            return true;
        } catch (ObjectMissingException _) {
            return false;
        }
    }

    /// A part's bytes, to be answered.
    public Response answer(UUID subject, UUID order, int number) {
        StoredBytes stored = store.read(Bucket.AVATARS, key(subject, order, number));
        var answer = Response.ok(stored.bytes(), "application/zip");
        if (stored.size() >= 0) {
            answer.header(HttpHeaders.CONTENT_LENGTH, stored.size());
        }
        return answer.build();
    }

    void delete(UUID subject, UUID order) {
        store.deletePrefix(Bucket.AVATARS, folder(subject, order));
    }

    private long keep(String key, Path zip) throws IOException {
        long bytes = Files.size(zip);
        try (InputStream in = Files.newInputStream(zip)) {
            store.put(Bucket.AVATARS, key, in, bytes, "application/zip");
        }
        return bytes;
    }

    private static String key(UUID subject, UUID order, int number) {
        return folder(subject, order) + number + ".zip";
    }

    private static String folder(UUID subject, UUID order) {
        return subject + "/" + FOLDER + order + "/";
    }
}
