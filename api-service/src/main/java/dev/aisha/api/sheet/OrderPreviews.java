package dev.aisha.api.sheet;

import dev.aisha.api.avatar.AvatarService;
import dev.aisha.api.avatar.ReadyAvatar;
import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.job.Lane;
import dev.aisha.api.training.FinishedTrainings;
import dev.aisha.api.training.FinishedTrainings.Finished;
import dev.aisha.api.web.RefusedException;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;

/// Orders a sheet's images. What stands in the way (a model that is off, a deleted avatar) costs
/// the sheet, never the message.
@ApplicationScoped
class OrderPreviews implements Job<SheetJob> {
    static final JobType<SheetJob> TYPE = new JobType<>("sheet.order", Lane.BULK, SheetJob.class);

    private static final int MOST_FAILURES = 3;

    private final ContactSheets sheets;
    private final FinishedTrainings trainings;
    private final AvatarService avatars;

    OrderPreviews(ContactSheets sheets, FinishedTrainings trainings, AvatarService avatars) {
        this.sheets = sheets;
        this.trainings = trainings;
        this.avatars = avatars;
    }

    @Override
    public JobType<SheetJob> type() {
        return TYPE;
    }

    @Override
    public void run(SheetJob job) {
        try {
            Finished training = trainings.of(job.trainingId());
            ReadyAvatar avatar = avatars.readyById(training.avatarId());
            sheets.order(job.trainingId(), training.userId(), avatar.id(), avatar.type());
        } catch (RefusedException e) {
            Log.infof("training=%s has no contact sheet: %s", job.trainingId(), e.code());
            sheets.composeNow(job.trainingId());
        }
    }

    @Override
    public int mostFailures() {
        return MOST_FAILURES;
    }

    @Override
    public void gaveUp(SheetJob job) {
        sheets.composeNow(job.trainingId());
    }
}
