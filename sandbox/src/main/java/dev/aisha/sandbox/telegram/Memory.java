package dev.aisha.sandbox.telegram;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.aisha.sandbox.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Keeps what Telegram must not forget in one file: written each second in which something
/// happened, and at the end. A kill loses about a second.
final class Memory implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Memory.class.getName());

    /// After a kill, ids given in the last moment must not be given again: the bot knows them.
    private static final int GAP_AFTER_KILL = 1000;

    private static final JsonMapper MAPPER =
            Json.MAPPER.rebuild().addMixIn(Content.class, TypedContent.class).build();

    private final Path file;
    private final Chats chats;
    private final Updates updates;
    private final FileStore files;
    private final Stars stars;
    private final AtomicLong changes = new AtomicLong();
    private final ScheduledExecutorService saver =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("telegram-memory").factory());
    private long savedChanges;
    private int savedPending;

    private Memory(Path file, Chats chats, Updates updates, FileStore files, Stars stars) {
        this.file = file;
        this.chats = chats;
        this.updates = updates;
        this.files = files;
        this.stars = stars;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Content.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Content.Photo.class, name = "photo"),
        @JsonSubTypes.Type(value = Content.Document.class, name = "document"),
        @JsonSubTypes.Type(value = Content.Invoice.class, name = "invoice"),
        @JsonSubTypes.Type(value = Content.Receipt.class, name = "receipt")
    })
    private interface TypedContent {}

    /// @param clean written at an orderly end, so that nothing happened after it
    /// @param stars none: written by an earlier version
    private record Snapshot(
            boolean clean,
            Chats.State chats,
            Updates.State updates,
            FileStore.State files,
            Stars.@Nullable State stars) {}

    /// Takes up what the file has, and keeps it up to date from now on.
    static Memory open(Path file, Chats chats, Updates updates, FileStore files, Stars stars) {
        var memory = new Memory(file, chats, updates, files, stars);
        memory.load();
        var _ = chats.subscribe(_ -> memory.changes.incrementAndGet());
        updates.onArrival(_ -> memory.changes.incrementAndGet());
        var _ = memory.saver.scheduleWithFixedDelay(memory::saveChanges, 1, 1, TimeUnit.SECONDS);
        return memory;
    }

    private void load() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            var snapshot = MAPPER.readValue(file.toFile(), Snapshot.class);
            int gap = snapshot.clean ? 0 : GAP_AFTER_KILL;
            chats.restore(snapshot.chats, gap);
            updates.restore(snapshot.updates, gap);
            files.restore(snapshot.files, gap);
            if (snapshot.stars != null) {
                stars.restore(snapshot.stars);
            }
            save(false);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "%s cannot be read; start with --fresh to begin anew".formatted(file), e);
        }
    }

    private void saveChanges() {
        long now = changes.get();
        int pending = updates.count();
        if (now == savedChanges && pending == savedPending) {
            return;
        }
        try {
            save(false);
            savedChanges = now;
            savedPending = pending;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The chats cannot be saved; trying again", e);
        }
    }

    /// Updates first: one that waits without its message is better than the reverse.
    private synchronized void save(boolean clean) throws IOException {
        var waiting = updates.state();
        var snapshot = new Snapshot(clean, chats.state(), waiting, files.state(), stars.state());
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, MAPPER.writeValueAsBytes(snapshot));
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        saver.shutdown();
        try {
            if (!saver.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "The chats take long to be saved");
            }
            save(true);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The chats cannot be saved", e);
        }
    }
}
