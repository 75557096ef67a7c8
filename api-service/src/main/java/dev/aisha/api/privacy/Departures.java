package dev.aisha.api.privacy;

import dev.aisha.api.account.Leavers.Leaver;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectFolders;
import dev.aisha.api.storage.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;

/// The list of who left, one small object each, beside the database: a restored backup of that does
/// not know them. An entry is the day and the person's random subject id, and names nobody. Outside
/// transactions only.
@ApplicationScoped
class Departures {
    private static final String FOLDER = "departed/";
    private static final byte[] CONTENT = "left".getBytes(StandardCharsets.UTF_8);

    private final ObjectStore store;
    private final ObjectFolders folders;

    Departures(ObjectStore store, ObjectFolders folders) {
        this.store = store;
        this.folders = folders;
    }

    /// @param day when they asked for it (UTC)
    record Departure(LocalDate day, UUID subject) {
        String key() {
            return FOLDER + day + "/" + subject;
        }
    }

    /// Adds the person; a second time changes nothing.
    void add(Leaver leaver) {
        LocalDate day = LocalDate.ofInstant(leaver.since(), ZoneOffset.UTC);
        store.put(
                Bucket.AVATARS,
                new Departure(day, leaver.owner().subject()).key(),
                new ByteArrayInputStream(CONTENT),
                CONTENT.length,
                "text/plain");
    }

    /// All of them, oldest day first, in pages of the store as they are read.
    Stream<Departure> all() {
        return folders.list(Bucket.AVATARS, FOLDER)
                .map(listed -> listed.key().substring(FOLDER.length()).split("/", 2))
                .map(parts -> new Departure(LocalDate.parse(parts[0]), UUID.fromString(parts[1])));
    }

    void drop(Departure departure) {
        store.delete(Bucket.AVATARS, departure.key());
    }
}
