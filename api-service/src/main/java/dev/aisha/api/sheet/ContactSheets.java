package dev.aisha.api.sheet;

import dev.aisha.api.generation.FreeImages;
import dev.aisha.api.generation.PreviewWatch;
import dev.aisha.api.job.Jobs;
import dev.aisha.api.sheet.ContactSheet.State;
import dev.aisha.api.training.FinishedTrainings;
import dev.aisha.api.training.Presentation;
import dev.aisha.model.avatar.AvatarType;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The contact sheets: begun with a finished training, told once, with what there is at the
/// deadline at the latest.
@ApplicationScoped
@Transactional
class ContactSheets
        implements PanacheRepositoryBase<ContactSheet, UUID>, Presentation, PreviewWatch {
    private final FreeImages images;
    private final FinishedTrainings trainings;
    private final Jobs jobs;
    private final SheetConfig config;
    private final Clock clock;

    ContactSheets(
            FreeImages images,
            FinishedTrainings trainings,
            Jobs jobs,
            SheetConfig config,
            Clock clock) {
        this.images = images;
        this.trainings = trainings;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public boolean begins(UUID trainingId) {
        if (config.previews() == 0) {
            return false;
        }
        var sheet = new ContactSheet();
        sheet.trainingId = trainingId;
        sheet.state = State.NEW;
        sheet.createdAt = clock.instant();
        sheet.deadline = sheet.createdAt.plus(config.patience());
        persistAndFlush(sheet);
        var job = new SheetJob(trainingId);
        jobs.schedule(OrderPreviews.TYPE, trainingId.toString(), job);
        jobs.scheduleAt(ComposeSheet.TYPE, trainingId + ":deadline", job, sheet.deadline);
        return true;
    }

    Optional<ContactSheet> byTraining(UUID trainingId) {
        return findByIdOptional(trainingId);
    }

    /// Orders the images, once.
    void order(UUID trainingId, UUID userId, UUID avatarId, AvatarType type) {
        int first =
                update(
                        "state = ?2 where trainingId = ?1 and state = ?3",
                        trainingId,
                        State.WAITING,
                        State.NEW);
        if (first == 1) {
            images.order(userId, avatarId, trainingId, SheetPrompts.of(type, config.previews()));
        }
    }

    /// Looks at the sheet's images after each that ends. The row's lock puts simultaneous ends in
    /// sequence, so that the last one sees that it is the last.
    @Override
    public void ended(UUID trainingId) {
        ContactSheet sheet = findById(trainingId, LockModeType.PESSIMISTIC_WRITE);
        if (sheet != null && sheet.state == State.WAITING && images.unfinished(trainingId) == 0) {
            composeNow(trainingId);
        }
    }

    /// There is nothing to wait for.
    void composeNow(UUID trainingId) {
        jobs.schedule(ComposeSheet.TYPE, trainingId + ":now", new SheetJob(trainingId));
    }

    boolean complete(UUID trainingId) {
        return images.unfinished(trainingId) == 0;
    }

    /// Says that the avatar is ready, to whoever comes first.
    ///
    /// @param objectKey the sheet's picture; none without images
    /// @return false when it was said, or the avatar is gone
    boolean told(UUID trainingId, @Nullable String objectKey, int previews) {
        int first =
                update(
                        "state = ?2, objectKey = ?3, previews = ?4 where trainingId = ?1"
                                + " and state <> ?2",
                        trainingId,
                        State.TOLD,
                        objectKey,
                        previews);
        boolean told = first == 1 && trainings.tellReady(trainingId, previews);
        if (told) {
            Log.infof("training=%s contact sheet of %d", trainingId, previews);
        }
        return told;
    }
}
