package dev.aisha.api.photo;

import dev.aisha.api.account.Owner;
import dev.aisha.api.account.Owners;
import dev.aisha.api.avatar.AvatarService;
import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.job.Lane;
import dev.aisha.api.job.RetryLater;
import dev.aisha.api.photo.BotFiles.Pull;
import dev.aisha.api.photo.JudgePhoto.Judging;
import dev.aisha.api.photo.PhotoInspection.Fit;
import dev.aisha.api.photo.PhotoInspection.Unfit;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.api.storage.StorageDownException;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.photo.PhotoRejection;
import dev.aisha.model.photo.PhotoStatus;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/// Pulls a photo's bytes, looks at them, stores the cleaned copy and writes the verdict.
@ApplicationScoped
class JudgePhoto implements Job<Judging> {
    /// Ids enough to clean up when the rows are gone.
    record Judging(UUID photoId, UUID avatarId, UUID userId) {}

    static final JobType<Judging> TYPE = new JobType<>("photo.judge", Lane.IMAGE, Judging.class);

    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
    private static final int MOST_FAILURES = 10;

    private final Photos photos;
    private final PhotoVerdicts verdicts;
    private final Owners owners;
    private final AvatarService avatars;
    private final BotFiles bot;
    private final PhotoInspector inspector;
    private final ObjectStore store;
    private final PhotoConfig config;
    private final Clock clock;

    JudgePhoto(
            Photos photos,
            PhotoVerdicts verdicts,
            Owners owners,
            AvatarService avatars,
            BotFiles bot,
            PhotoInspector inspector,
            ObjectStore store,
            PhotoConfig config,
            Clock clock) {
        this.photos = photos;
        this.verdicts = verdicts;
        this.owners = owners;
        this.avatars = avatars;
        this.bot = bot;
        this.inspector = inspector;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public JobType<Judging> type() {
        return TYPE;
    }

    @Override
    public void run(Judging judging) {
        Owner owner = owners.byId(judging.userId());
        String key = key(owner, judging);
        Photo photo = photos.findById(judging.photoId());
        if (photo == null || photo.sourceRef == null) {
            // decided already; a run that died after storing may have left an object behind
            if (photo == null || photo.status != PhotoStatus.ACCEPTED) {
                store.delete(Bucket.AVATARS, key);
            }
            return;
        }
        try {
            judge(photo, photo.sourceRef, owner, key);
        } catch (StorageDownException e) {
            again(photo, "store: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Something of ours fails on this photo again and again: the slot is freed.
    @Override
    public void gaveUp(Judging judging) {
        verdicts.write(judging.photoId(), new Verdict.Lost());
    }

    @Override
    public int mostFailures() {
        return MOST_FAILURES;
    }

    private void judge(Photo photo, String sourceRef, Owner owner, String key) throws IOException {
        Path raw = Files.createTempFile("aisha-photo-", ".raw");
        Path clean = Files.createTempFile("aisha-photo-", ".jpg");
        try {
            switch (bot.pull(sourceRef, owner.user(), raw)) {
                case Pull.Pulled(var sha256) -> {
                    AvatarType type = avatars.facts(owner, photo.avatarId).type();
                    boolean portrait = type == AvatarType.PORTRAIT;
                    store(photo, inspector.inspect(raw, portrait, clean), sha256, key);
                }
                case Pull.TooBig() ->
                        verdicts.write(
                                photo.id,
                                new Verdict.Refused(
                                        PhotoRejection.TOO_MANY_BYTES,
                                        null,
                                        (double) config.mostBytes()));
                case Pull.Gone() -> verdicts.write(photo.id, new Verdict.Lost());
                case Pull.Down(var why) -> again(photo, why);
            }
        } finally {
            Files.deleteIfExists(raw);
            Files.deleteIfExists(clean);
        }
    }

    private void store(Photo photo, PhotoInspection inspection, String sha256, String key)
            throws IOException {
        switch (inspection) {
            case Unfit(var verdict) -> verdicts.write(photo.id, verdict);
            case Fit(var file, var look, var width, var height, var portrait) -> {
                try (InputStream in = Files.newInputStream(file)) {
                    store.put(Bucket.AVATARS, key, in, Files.size(file), Photos.CONTENT_TYPE);
                }
                var accepted = new Verdict.Accepted(key, sha256, look, width, height, portrait);
                if (!verdicts.write(photo.id, accepted)) {
                    store.delete(Bucket.AVATARS, key);
                }
            }
        }
    }

    private void again(Photo photo, String why) {
        Duration age = Duration.between(photo.createdAt, clock.instant());
        if (age.compareTo(config.giveUpAfter()) >= 0) {
            Log.warnf("photo=%s lost after %s: %s", photo.id, age, why);
            verdicts.write(photo.id, new Verdict.Lost());
            return;
        }
        Log.infof("photo=%s judged later: %s", photo.id, why);
        Duration delay = age.dividedBy(2);
        if (delay.compareTo(FIRST_DELAY) < 0) {
            delay = FIRST_DELAY;
        }
        throw new RetryLater(delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay);
    }

    private static String key(Owner owner, Judging judging) {
        return "%s/avatars/%s/photos/%s.jpg"
                .formatted(owner.subject(), judging.avatarId(), judging.photoId());
    }
}
