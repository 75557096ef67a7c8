package dev.aisha.api.training;

import dev.aisha.api.account.Owners;
import dev.aisha.api.avatar.AvatarPhotos;
import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.job.Lane;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/// Deletes the photos that a stored model was trained with.
@ApplicationScoped
class DeletePhotos implements Job<TrainingRef> {
    static final JobType<TrainingRef> TYPE =
            new JobType<>("training-delete-photos", Lane.BULK, TrainingRef.class);

    private final Trainings trainings;
    private final Owners owners;
    private final AvatarPhotos photos;
    private final ObjectStore store;

    DeletePhotos(Trainings trainings, Owners owners, AvatarPhotos photos, ObjectStore store) {
        this.trainings = trainings;
        this.owners = owners;
        this.photos = photos;
        this.store = store;
    }

    @Override
    public JobType<TrainingRef> type() {
        return TYPE;
    }

    @Override
    public void run(TrainingRef ref) {
        Training row = trainings.row(ref.id());
        store.deletePrefix(
                Bucket.AVATARS,
                ModelFile.folder(owners.byId(row.userId), row.avatarId) + "photos/");
        QuarkusTransaction.requiringNew().run(() -> photos.forget(row.avatarId));
        Log.infof("training=%s avatar=%s photos deleted", row.id, row.avatarId);
    }
}
