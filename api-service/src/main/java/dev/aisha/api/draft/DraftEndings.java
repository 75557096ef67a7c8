package dev.aisha.api.draft;

import dev.aisha.api.ledger.Ledger;
import dev.aisha.api.notification.Outbox;
import dev.aisha.api.vision.PhotoReading;
import dev.aisha.model.notification.NotificationEvent.PromptFailed;
import dev.aisha.model.notification.NotificationEvent.PromptReady;
import dev.aisha.model.prompt.PromptFailure;
import dev.aisha.model.prompt.PromptStatus;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// State, coins and message move together, and the first to end a prompt wins.
@ApplicationScoped
@Transactional
class DraftEndings {
    private static final long REVISION = 1;

    private final PromptDrafts drafts;
    private final DraftViews views;
    private final Ledger ledger;
    private final Outbox outbox;

    DraftEndings(PromptDrafts drafts, DraftViews views, Ledger ledger, Outbox outbox) {
        this.views = views;
        this.drafts = drafts;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    void written(UUID id, String text, boolean enhanced) {
        drafts.ready(id, text, null, null, null, enhanced).ifPresent(this::ready);
    }

    void seen(UUID id, PhotoReading.Seen seen) {
        drafts.ready(id, seen.text(), seen.reading(), seen.shot(), seen.ratio(), true)
                .ifPresent(this::ready);
    }

    void refused(UUID id, PromptFailure failure, String detail) {
        drafts.ended(id, PromptStatus.REFUSED, failure, detail).ifPresent(this::nothing);
    }

    void failed(UUID id, PromptFailure failure, String detail) {
        drafts.ended(id, PromptStatus.FAILED, failure, detail).ifPresent(this::nothing);
    }

    private void ready(PromptDraft row) {
        settle(row);
        outbox.tell(row.userId, row.id, REVISION, new PromptReady(views.view(row)));
    }

    private void nothing(PromptDraft row) {
        settle(row);
        outbox.tell(row.userId, row.id, REVISION, new PromptFailed(views.view(row)));
    }

    private void settle(PromptDraft row) {
        if (row.holdId != null && !ledger.settle(row.holdId, row.charged)) {
            throw new IllegalStateException("prompt=" + row.id + " ended but was settled");
        }
        Log.infof(
                "prompt=%s origin=%s status=%s charged=%d failure=%s detail=%s",
                row.id, row.origin, row.status, row.charged, row.failure, row.failureDetail);
    }
}
