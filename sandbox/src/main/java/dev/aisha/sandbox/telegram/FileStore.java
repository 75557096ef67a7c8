package dev.aisha.sandbox.telegram;

import static dev.aisha.sandbox.telegram.CallRefusedException.badRequest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Files by content on disk, and the ids and links that point at them. The same photo is scaled
/// once.
final class FileStore {
    private static final long MOST_DOWNLOAD_BYTES = 20L * 1024 * 1024;
    private static final Duration LINK_LIFE = Duration.ofHours(1);

    private final Path folder;
    private final Clock clock;
    private final AtomicLong sequence = new AtomicLong();
    private final Map<String, StoredFile> byId = new ConcurrentHashMap<>();
    private final Map<String, List<StoredFile>> ladders = new ConcurrentHashMap<>();
    private final Map<String, List<StoredFile>> ladderOf = new ConcurrentHashMap<>();
    private final Map<String, Link> links = new ConcurrentHashMap<>();

    FileStore(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    private record Link(StoredFile file, Instant until) {}

    /// What is kept of the files: ids in groups that stand for the same thing.
    record State(long sequence, List<StoredFile> single, List<List<StoredFile>> ladders) {}

    State state() {
        var single = byId.values().stream().filter(file -> !ladderOf.containsKey(file.fileId()));
        return new State(
                sequence.get(), single.toList(), ladderOf.values().stream().distinct().toList());
    }

    /// @param gap ids left out, because they may have been given away and forgotten
    void restore(State state, int gap) {
        sequence.set(state.sequence + gap);
        state.single.forEach(file -> byId.put(file.fileId(), file));
        state.ladders.forEach(ladder ->
                ladder.forEach(file -> {
                    byId.put(file.fileId(), file);
                    ladderOf.put(file.fileId(), ladder);
                }));
    }

    /// A photo in all its sizes, under ids that were never seen before.
    List<StoredFile> photo(byte[] bytes) {
        return reissued(ladders.computeIfAbsent(hash(bytes), _ -> ladder(bytes)));
    }

    StoredFile document(byte[] bytes, String name, String mime) {
        var hash = hash(bytes);
        return issue(
                new StoredFile(
                        "",
                        "AgAD" + hash.substring(0, 12),
                        StoredFile.Kind.DOCUMENT,
                        write(hash, bytes),
                        bytes.length,
                        0,
                        0,
                        name,
                        mime));
    }

    /// Everything that a file id stands for, for sending it again; all sizes of a photo.
    List<StoredFile> again(String fileId, StoredFile.Kind kind) {
        var known = byId.get(fileId);
        if (known == null) {
            throw badRequest("wrong remote file identifier specified: Wrong string length");
        }
        if (known.kind() != kind) {
            throw badRequest(
                    "can't use file of type %s as %s".formatted(known.kind().title, kind.title));
        }
        var ladder = ladderOf.get(fileId);
        return ladder == null ? List.of(issue(known)) : reissued(ladder);
    }

    Optional<StoredFile> find(String fileId) {
        return Optional.ofNullable(byId.get(fileId));
    }

    /// A path under `/file/bot…/` that works for an hour.
    String link(StoredFile file) {
        if (file.size() > MOST_DOWNLOAD_BYTES) {
            throw badRequest("file is too big");
        }
        var path =
                file.kind() == StoredFile.Kind.PHOTO
                        ? "photos/file_" + Math.abs((long) file.uniqueId().hashCode()) + ".jpg"
                        : "documents/file_"
                                + Math.abs((long) file.uniqueId().hashCode())
                                + extension(file.name());
        links.put(path, new Link(file, clock.instant().plus(LINK_LIFE)));
        return path;
    }

    Optional<StoredFile> linked(String path) {
        return Optional.ofNullable(links.get(path))
                .filter(link -> clock.instant().isBefore(link.until))
                .map(Link::file);
    }

    void clear() {
        byId.clear();
        ladderOf.clear();
        links.clear();
    }

    private List<StoredFile> ladder(byte[] bytes) {
        var files = new ArrayList<StoredFile>();
        for (var size : PhotoLadder.of(bytes)) {
            var hash = hash(size.jpeg());
            files.add(
                    new StoredFile(
                            "",
                            "AQAD" + hash.substring(0, 12),
                            StoredFile.Kind.PHOTO,
                            write(hash, size.jpeg()),
                            size.jpeg().length,
                            size.width(),
                            size.height(),
                            null,
                            null));
        }
        return List.copyOf(files);
    }

    private List<StoredFile> reissued(List<StoredFile> ladder) {
        var fresh = ladder.stream().map(this::issue).toList();
        fresh.forEach(file -> ladderOf.put(file.fileId(), fresh));
        return fresh;
    }

    private StoredFile issue(StoredFile file) {
        var number = "%012d".formatted(sequence.incrementAndGet());
        var id =
                file.kind().prefix
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(
                                        (file.uniqueId() + number)
                                                .getBytes(StandardCharsets.US_ASCII));
        var fresh = file.withFileId(id);
        byId.put(id, fresh);
        return fresh;
    }

    private Path write(String hash, byte[] bytes) {
        var path = folder.resolve(hash);
        try {
            if (!Files.exists(path)) {
                var part = Files.createTempFile(folder, "part", "");
                Files.write(part, bytes);
                Files.move(part, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String extension(@Nullable String name) {
        int dot = name == null ? -1 : name.lastIndexOf('.');
        var extension = name == null || dot < 0 ? "" : name.substring(dot);
        return extension.matches("\\.[A-Za-z0-9]{1,8}") ? extension : "";
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
