package dev.aisha.api.training;

import dev.aisha.api.account.Owner;
import dev.aisha.api.account.Settings;
import dev.aisha.api.avatar.AvatarService;
import dev.aisha.api.notification.Outbox;
import dev.aisha.model.notification.NotificationEvent.TrainingReady;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/// The door to trainings that are over.
@ApplicationScoped
@Transactional
public class FinishedTrainings {
    private final Trainings trainings;
    private final TrainingViews views;
    private final AvatarService avatars;
    private final Settings settings;
    private final Outbox outbox;

    FinishedTrainings(
            Trainings trainings,
            TrainingViews views,
            AvatarService avatars,
            Settings settings,
            Outbox outbox) {
        this.trainings = trainings;
        this.views = views;
        this.avatars = avatars;
        this.settings = settings;
        this.outbox = outbox;
    }

    /// Whose training it was, and of which avatar.
    public record Finished(UUID userId, UUID avatarId) {}

    public Finished of(UUID trainingId) {
        Training row = trainings.row(trainingId);
        return new Finished(row.userId, row.avatarId);
    }

    public Optional<Finished> owned(Owner owner, UUID trainingId) {
        return trainings
                .owned(owner.id(), trainingId)
                .map(row -> new Finished(row.userId, row.avatarId));
    }

    /// Whether its avatar is there to be used.
    public boolean avatarStands(UUID trainingId) {
        return avatars.stands(trainings.row(trainingId).avatarId);
    }

    /// Says that the avatar is ready, unless it was deleted meanwhile.
    ///
    /// @param previews images on the training's contact sheet, 0 for none
    /// @return whether it was said
    public boolean tellReady(UUID trainingId, int previews) {
        Training row = trainings.row(trainingId);
        if (!avatars.stands(row.avatarId)) {
            return false;
        }
        boolean quiet = !settings.of(row.userId).notifyReady();
        outbox.tell(
                row.userId,
                row.id,
                row.revision,
                new TrainingReady(views.of(row), quiet, previews));
        return true;
    }
}
