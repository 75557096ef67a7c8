package dev.aisha.api.privacy;

import dev.aisha.api.account.Leavers.Leaver;
import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.notification.Farewell;
import dev.aisha.api.privacy.Deletion.Leaving;
import dev.aisha.model.notification.Notification;
import dev.aisha.model.notification.NotificationEvent;
import dev.aisha.model.privacy.DeletionReceipt;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// The second sweep, after the longest deadline: whatever came late goes too, the receipt is sent,
/// and then the person is gone.
@ApplicationScoped
class FinishDeletion implements Job<Leaving> {
    private final Deletion deletion;
    private final PersonalObjects objects;
    private final Farewell farewell;
    private final Clock clock;

    FinishDeletion(Deletion deletion, PersonalObjects objects, Farewell farewell, Clock clock) {
        this.deletion = deletion;
        this.objects = objects;
        this.farewell = farewell;
        this.clock = clock;
    }

    @Override
    public JobType<Leaving> type() {
        return Deletion.FINISH;
    }

    @Override
    public void run(Leaving leaving) {
        deletion.leaver(leaving.userId()).ifPresent(this::finish);
    }

    private void finish(Leaver leaver) {
        UUID id = leaver.owner().id();
        deletion.objects(leaver, objects.sweep(leaver.owner().subject()));
        deletion.sweep(leaver);
        Leaver swept = deletion.leaver(id).orElse(leaver);
        Instant now = clock.instant();
        var receipt =
                new DeletionReceipt(
                        swept.rows(), swept.objects(), deletion.keptEntries(swept), now);
        // the same id every time: the bot says it once
        farewell.say(
                new Notification(
                        new UUID(id.getMostSignificantBits(), ~id.getLeastSignificantBits()),
                        leaver.owner().user(),
                        1,
                        now,
                        new NotificationEvent.DataDeleted(receipt)));
        deletion.forget(swept);
        Log.infof("a user was deleted: rows=%d objects=%d", receipt.rows(), receipt.objects());
    }
}
