package dev.aisha.api.privacy;

import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectFolders;
import dev.aisha.api.storage.ObjectFolders.Listed;
import dev.aisha.api.storage.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;

/// The files of one person: everything under their folder in each bucket. Outside transactions
/// only.
@ApplicationScoped
class PersonalObjects {
    private final ObjectStore store;
    private final ObjectFolders folders;

    PersonalObjects(ObjectStore store, ObjectFolders folders) {
        this.store = store;
        this.folders = folders;
    }

    Stream<Listed> of(UUID subject) {
        return Stream.of(Bucket.values()).flatMap(bucket -> folders.list(bucket, subject + "/"));
    }

    /// @return how many there were
    long sweep(UUID subject) {
        long found = of(subject).count();
        for (Bucket bucket : Bucket.values()) {
            store.deletePrefix(bucket, subject + "/");
        }
        return found;
    }
}
