package dev.aisha.api.sheet;

import dev.aisha.api.account.Owner;
import dev.aisha.api.account.Owners;
import dev.aisha.api.generation.FreeImages;
import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.job.Lane;
import dev.aisha.api.job.RetryLater;
import dev.aisha.api.sheet.ContactSheet.State;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectMissingException;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.api.storage.StorageDownException;
import dev.aisha.api.training.FinishedTrainings;
import dev.aisha.api.training.FinishedTrainings.Finished;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// Puts a sheet's images together and says that the avatar is ready. Runs when the last image has
/// ended and at the deadline, whichever comes first; then it says it without what is missing.
@ApplicationScoped
class ComposeSheet implements Job<SheetJob> {
    static final JobType<SheetJob> TYPE =
            new JobType<>("sheet.compose", Lane.IMAGE, SheetJob.class);

    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final ContactSheets sheets;
    private final FreeImages images;
    private final FinishedTrainings trainings;
    private final Owners owners;
    private final ObjectStore store;
    private final Clock clock;

    ComposeSheet(
            ContactSheets sheets,
            FreeImages images,
            FinishedTrainings trainings,
            Owners owners,
            ObjectStore store,
            Clock clock) {
        this.sheets = sheets;
        this.images = images;
        this.trainings = trainings;
        this.owners = owners;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public JobType<SheetJob> type() {
        return TYPE;
    }

    @Override
    public void run(SheetJob job) {
        ContactSheet sheet = sheets.byTraining(job.trainingId()).orElse(null);
        if (sheet == null || sheet.state == State.TOLD) {
            return;
        }
        boolean late = !clock.instant().isBefore(sheet.deadline);
        if (sheet.state == State.WAITING && !late && !sheets.complete(sheet.trainingId)) {
            return; // the one who ends last comes back
        }
        try {
            compose(sheet);
        } catch (StorageDownException | ObjectMissingException | IOException e) {
            Log.warnf("training=%s contact sheet: %s", sheet.trainingId, e.getMessage());
            if (!late) {
                throw new RetryLater(AGAIN);
            }
            sheets.told(sheet.trainingId, null, 0);
        }
    }

    private void compose(ContactSheet sheet) throws IOException {
        List<BufferedImage> previews = new ArrayList<>();
        for (String key : images.previewKeys(sheet.trainingId)) {
            try (InputStream in = store.open(Bucket.IMAGES, key)) {
                previews.add(ImageIO.read(in));
            }
        }
        if (previews.isEmpty()) {
            sheets.told(sheet.trainingId, null, 0);
            return;
        }
        String key = key(sheet);
        byte[] picture = SheetPicture.of(previews);
        store.put(
                Bucket.AVATARS,
                key,
                new ByteArrayInputStream(picture),
                picture.length,
                SheetPicture.CONTENT_TYPE);
        if (!sheets.told(sheet.trainingId, key, previews.size())
                && !trainings.avatarStands(sheet.trainingId)) {
            store.delete(Bucket.AVATARS, key);
        }
    }

    /// In the avatar's folder, so that it goes with the avatar.
    private String key(ContactSheet sheet) {
        Finished training = trainings.of(sheet.trainingId);
        Owner owner = owners.byId(training.userId());
        return "%s/avatars/%s/sheets/%s.jpg"
                .formatted(owner.subject(), training.avatarId(), sheet.trainingId);
    }
}
