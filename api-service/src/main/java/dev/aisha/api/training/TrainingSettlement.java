package dev.aisha.api.training;

import dev.aisha.api.account.Settings;
import dev.aisha.api.avatar.AvatarArtefact;
import dev.aisha.api.avatar.AvatarService;
import dev.aisha.api.job.Jobs;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.api.notification.Outbox;
import dev.aisha.model.account.UserSettings;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.notification.NotificationEvent;
import dev.aisha.model.training.TrainingFailure;
import dev.aisha.model.training.TrainingStatus;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Ends trainings: state, coins, avatar and message move in one transaction, and the first to end
/// it wins.
@ApplicationScoped
@Transactional
class TrainingSettlement {
    static final List<TrainingStatus> UNFINISHED =
            List.of(
                    TrainingStatus.PENDING,
                    TrainingStatus.SUBMITTING,
                    TrainingStatus.QUEUED,
                    TrainingStatus.RUNNING,
                    TrainingStatus.STORING,
                    TrainingStatus.CANCELLING);

    private final Trainings trainings;
    private final TrainingViews views;
    private final AvatarService avatars;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Presentation presentation;
    private final Jobs jobs;
    private final Settings settings;

    TrainingSettlement(
            Trainings trainings,
            TrainingViews views,
            AvatarService avatars,
            Ledger ledger,
            Outbox outbox,
            Presentation presentation,
            Jobs jobs,
            Settings settings) {
        this.trainings = trainings;
        this.views = views;
        this.avatars = avatars;
        this.ledger = ledger;
        this.outbox = outbox;
        this.presentation = presentation;
        this.jobs = jobs;
        this.settings = settings;
    }

    /// The model is stored. In time it is charged; after the deadline it is free.
    ///
    /// @return false when the training had ended otherwise or its avatar takes no model any more
    boolean succeeded(UUID id, AvatarArtefact artefact) {
        TrainingStatus status = trainings.locked(id);
        boolean inTime = status == TrainingStatus.STORING;
        if (!inTime && status != TrainingStatus.EXPIRED) {
            return false;
        }
        if (!avatars.completeTraining(trainings.row(id).avatarId, id, artefact)) {
            ended(
                    id,
                    TrainingStatus.CANCELLED,
                    TrainingFailure.CANCELLED,
                    List.of(TrainingStatus.STORING));
            return false;
        }
        trainings.succeeded(id, inTime);
        Training row = trainings.row(id);
        if (inTime) {
            ledger.settle(row.holdId, row.price);
        }
        UserSettings wishes = settings.of(row.userId);
        if (!row.test && wishes.deletePhotosAfterTraining()) {
            jobs.schedule(DeletePhotos.TYPE, id.toString(), new TrainingRef(id));
        }
        if (row.test || !presentation.begins(id)) {
            outbox.tell(
                    row.userId,
                    id,
                    row.revision,
                    new NotificationEvent.TrainingReady(views.of(row), !wishes.notifyReady(), 0));
        }
        Log.infof("training=%s SUCCEEDED charged=%d", id, row.price);
        return true;
    }

    /// No model: the coins are back.
    ///
    /// @param status FAILED, CANCELLED or EXPIRED
    boolean ended(
            UUID id, TrainingStatus status, TrainingFailure failure, List<TrainingStatus> from) {
        if (!trainings.ended(id, status, failure, from)) {
            return false;
        }
        Training row = trainings.row(id);
        ledger.settle(row.holdId, 0);
        avatars.endTraining(
                row.avatarId,
                id,
                status == TrainingStatus.CANCELLED ? AvatarStatus.CANCELLED : AvatarStatus.FAILED);
        outbox.tell(
                row.userId, id, row.revision, new NotificationEvent.TrainingFailed(views.of(row)));
        Log.infof("training=%s %s %s", id, status, failure);
        return true;
    }

    void progressed(Training row) {
        outbox.tell(
                row.userId,
                row.id,
                row.revision,
                new NotificationEvent.TrainingProgressed(views.of(row)));
    }
}
