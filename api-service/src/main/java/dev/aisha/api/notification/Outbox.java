package dev.aisha.api.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aisha.api.account.Owners;
import dev.aisha.api.job.Jobs;
import dev.aisha.model.notification.NotificationEvent;
import dev.aisha.model.notification.NotificationEvent.GenerationProgressed;
import dev.aisha.model.notification.NotificationEvent.PhotoJudged;
import dev.aisha.model.notification.NotificationEvent.TrainingProgressed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;

/// Tells a user something, once the caller's transaction has committed.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Outbox {
    private final OutboxTable table;
    private final Jobs jobs;
    private final ObjectMapper json;
    private final Owners owners;
    private final Clock clock;

    Outbox(OutboxTable table, Jobs jobs, ObjectMapper json, Owners owners, Clock clock) {
        this.table = table;
        this.jobs = jobs;
        this.json = json;
        this.owners = owners;
        this.clock = clock;
    }

    /// Leaves a row and a job. Rows of one card are delivered in the order of their revisions; a
    /// newer row replaces unsent progress of the same card, and a result is never replaced.
    ///
    /// @param cardId what the message is about: a training, a generation, an avatar's photos
    /// @param revision grows with every change of the card
    public void tell(UUID userId, UUID cardId, long revision, NotificationEvent event) {
        if (owners.leaving(userId)) {
            return;
        }
        boolean progress = progress(event);
        table.dropProgress(cardId, revision);
        if (progress && table.hasNewer(cardId, revision)) {
            return;
        }
        var row = new OutboxRow();
        row.id = UUID.randomUUID();
        row.userId = userId;
        row.cardId = cardId;
        row.revision = revision;
        row.progress = progress;
        row.state = OutboxState.WAITING;
        row.event = write(event);
        row.occurredAt = clock.instant();
        table.persist(row);
        jobs.schedule(DeliverNotification.TYPE, row.id.toString(), new Delivery(row.id));
    }

    private static boolean progress(NotificationEvent event) {
        return switch (event) {
            // a set of photos says all that an older one said, refusals too
            case PhotoJudged _, TrainingProgressed _, GenerationProgressed _ -> true;
            case NotificationEvent.UpscaleProgressed _ -> true;
            case NotificationEvent.TrainingReady _,
                    NotificationEvent.TrainingFailed _,
                    NotificationEvent.GenerationReady _,
                    NotificationEvent.GenerationFailed _,
                    NotificationEvent.UpscaleReady _,
                    NotificationEvent.UpscaleFailed _,
                    NotificationEvent.PaymentSettled _,
                    NotificationEvent.ReferralRewarded _,
                    NotificationEvent.PromptReady _,
                    NotificationEvent.PromptFailed _,
                    NotificationEvent.ExportReady _,
                    NotificationEvent.ArchiveReady _,
                    NotificationEvent.DataDeleted _,
                    NotificationEvent.Unknown _ ->
                    false;
        };
    }

    private String write(NotificationEvent event) {
        try {
            return json.writerFor(NotificationEvent.class).writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON: " + event.getClass(), e);
        }
    }
}
