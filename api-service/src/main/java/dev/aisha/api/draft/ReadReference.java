package dev.aisha.api.draft;

import dev.aisha.api.account.Consents;
import dev.aisha.api.account.Owner;
import dev.aisha.api.account.Owners;
import dev.aisha.api.draft.ReadReference.Reading;
import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.job.Lane;
import dev.aisha.api.job.RetryLater;
import dev.aisha.api.photo.ReferencePhoto;
import dev.aisha.api.photo.ReferencePhotos;
import dev.aisha.api.vision.PhotoReader;
import dev.aisha.api.vision.PhotoReading;
import dev.aisha.api.vision.VisionConfig;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.photo.PhotoRejection;
import dev.aisha.model.prompt.PromptFailure;
import dev.aisha.model.prompt.PromptStatus;
import io.quarkus.logging.Log;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Fetches a reference photo, has it read, and forgets it.
@ApplicationScoped
class ReadReference implements Job<Reading> {
    record Reading(UUID promptId, UUID userId) {}

    static final JobType<Reading> TYPE =
            new JobType<>("prompt.read-photo", Lane.PROVIDER, Reading.class);

    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int MOST_FAILURES = 5;

    private final PromptDrafts drafts;
    private final DraftEndings endings;
    private final Owners owners;
    private final Consents consents;
    private final ReferencePhotos photos;
    private final PhotoReader reader;
    private final VisionConfig vision;
    private final DraftConfig config;
    private final Clock clock;
    private final Guard inTime;

    ReadReference(
            PromptDrafts drafts,
            DraftEndings endings,
            Owners owners,
            Consents consents,
            ReferencePhotos photos,
            PhotoReader reader,
            VisionConfig vision,
            DraftConfig config,
            Clock clock) {
        this.drafts = drafts;
        this.endings = endings;
        this.owners = owners;
        this.consents = consents;
        this.photos = photos;
        this.reader = reader;
        this.vision = vision;
        this.config = config;
        this.clock = clock;
        this.inTime =
                Guard.create()
                        .withTimeout()
                        .duration(vision.budget().toMillis(), ChronoUnit.MILLIS)
                        .done()
                        .build();
    }

    @Override
    public JobType<Reading> type() {
        return TYPE;
    }

    @Override
    public void run(Reading job) {
        PromptDraft draft = drafts.findById(job.promptId());
        if (draft == null || draft.status != PromptStatus.PENDING || draft.sourceRef == null) {
            return;
        }
        long begun = System.nanoTime();
        Owner owner = owners.byId(job.userId());
        if (!consents.allows(owner.id(), ConsentPurpose.VISION)) {
            endings.failed(draft.id, PromptFailure.CONSENT_WITHDRAWN, "before it was fetched");
            return;
        }
        switch (fetch(draft.sourceRef, owner)) {
            case null -> endings.failed(draft.id, PromptFailure.TIMED_OUT, "while it was fetched");
            case ReferencePhoto.Taken photo -> {
                Duration left = vision.budget().minusNanos(System.nanoTime() - begun);
                read(draft, owner, photo, left);
            }
            case ReferencePhoto.Unfit(var reason) ->
                    endings.failed(draft.id, failure(reason), reason.name());
            case ReferencePhoto.Gone() ->
                    endings.failed(draft.id, PromptFailure.PHOTO_LOST, "gone");
            case ReferencePhoto.Down(var why) -> again(draft, why);
        }
    }

    @Override
    public void gaveUp(Reading job) {
        endings.failed(job.promptId(), PromptFailure.UNAVAILABLE, "given up");
    }

    @Override
    public int mostFailures() {
        return MOST_FAILURES;
    }

    /// Null where the budget went by: a slow source is not one that is down.
    private @Nullable ReferencePhoto fetch(String sourceRef, Owner owner) {
        try {
            return inTime.get(() -> photos.fetch(sourceRef, owner.user()), ReferencePhoto.class);
        } catch (TimeoutException _) {
            return null;
        }
    }

    private void read(PromptDraft draft, Owner owner, ReferencePhoto.Taken photo, Duration left) {
        PhotoReading reading =
                reader.read(
                        owner.id(),
                        photo,
                        owner.language(),
                        left,
                        () -> consents.allows(owner.id(), ConsentPurpose.VISION));
        switch (reading) {
            case PhotoReading.Seen seen -> endings.seen(draft.id, seen);
            case PhotoReading.Refused(var failure, var detail) ->
                    endings.refused(draft.id, failure, detail);
            case PhotoReading.Failed(var failure, var detail) ->
                    endings.failed(draft.id, failure, detail);
        }
    }

    private void again(PromptDraft draft, String why) {
        Duration age = Duration.between(draft.createdAt, clock.instant());
        if (age.compareTo(config.giveUpAfter()) >= 0) {
            endings.failed(draft.id, PromptFailure.PHOTO_LOST, "after " + age + ": " + why);
            return;
        }
        Log.infof("prompt=%s read later: %s", draft.id, why);
        throw new RetryLater(AGAIN);
    }

    private static PromptFailure failure(PhotoRejection reason) {
        return switch (reason) {
            case TOO_MANY_BYTES, TOO_MANY_PIXELS -> PromptFailure.PHOTO_TOO_LARGE;
            case TOO_SMALL -> PromptFailure.PHOTO_TOO_SMALL;
            case UNSUPPORTED_FORMAT -> PromptFailure.PHOTO_UNSUPPORTED;
            default -> PromptFailure.PHOTO_UNREADABLE; // the rest is said of training photos only
        };
    }
}
