package dev.aisha.sandbox.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// The directory that one sandbox owns. A lock keeps a second sandbox out, so whatever server still
/// runs in it at opening is an orphan and is ended.
public final class DataDirectory implements AutoCloseable {
    private static final String TEMPORARY = "aisha-sandbox-";

    private final Path path;
    private final boolean durable;
    private final FileChannel lock;

    private DataDirectory(Path path, boolean durable, FileChannel lock) {
        this.path = path;
        this.durable = durable;
        this.lock = lock;
    }

    /// Opens the named directory, or a new temporary one after clearing those of killed sandboxes.
    public static DataDirectory open(@Nullable Path wanted) {
        try {
            if (wanted != null) {
                var path = Files.createDirectories(wanted.toAbsolutePath());
                var lock = lock(path);
                if (lock == null) {
                    throw new IllegalStateException(
                            "Directory "
                                    + path
                                    + " is in use by another sandbox: stop that one"
                                    + " or choose another directory.");
                }
                reap(path);
                return new DataDirectory(path, true, lock);
            }
            clearAbandoned();
            var path = Files.createTempDirectory(TEMPORARY);
            var lock = lock(path);
            if (lock == null) {
                throw new IllegalStateException("Directory " + path + " was taken at once.");
            }
            return new DataDirectory(path, false, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the sandbox's data directory", e);
        }
    }

    public Path path() {
        return path;
    }

    /// Whether the content must survive a stop, so that writes go to the disk.
    public boolean durable() {
        return durable;
    }

    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (!durable) {
                delete(path);
            }
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileChannel lock(Path path) throws IOException {
        var channel =
                FileChannel.open(
                        path.resolve("sandbox.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException _) {
            // held by another sandbox of this very JVM
        }
        channel.close();
        return null;
    }

    private static void reap(Path path) throws IOException {
        Orphans.reap(path.resolve("pg/postmaster.pid"), "postgres");
        Orphans.reap(path.resolve("redis.pid"), "redis");
    }

    private static void clearAbandoned() throws IOException {
        var temp = Path.of(System.getProperty("java.io.tmpdir"));
        try (var candidates = Files.newDirectoryStream(temp, TEMPORARY + "*")) {
            for (var candidate : candidates) {
                // without a lock file it is just being created by a neighbour
                if (Files.exists(candidate.resolve("sandbox.lock"))) {
                    clear(candidate);
                }
            }
        }
    }

    private static void clear(Path candidate) throws IOException {
        var lock = lock(candidate);
        if (lock != null) {
            try (lock) {
                reap(candidate);
                delete(candidate);
            }
        }
    }

    private static void delete(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException | java.nio.file.NoSuchFileException _) {
            // somebody cleared it at the same time
        }
    }
}
