package dev.aisha.api.generation;

import dev.aisha.api.gallery.Images;
import dev.aisha.api.gallery.NewImage;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.api.notification.Outbox;
import dev.aisha.model.generation.GenerationFailure;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.notification.NotificationEvent;
import dev.aisha.model.notification.NotificationEvent.GenerationFailed;
import dev.aisha.model.notification.NotificationEvent.GenerationProgressed;
import dev.aisha.model.notification.NotificationEvent.GenerationReady;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// State, coins, images and message move together, and the first to end a generation wins.
@ApplicationScoped
@Transactional
class Settlement {
    private final Generations generations;
    private final GenerationViews views;
    private final Ledger ledger;
    private final Images images;
    private final Outbox outbox;
    private final PreviewWatch watch;

    Settlement(
            Generations generations,
            GenerationViews views,
            Ledger ledger,
            Images images,
            Outbox outbox,
            PreviewWatch watch) {
        this.generations = generations;
        this.views = views;
        this.ledger = ledger;
        this.images = images;
        this.outbox = outbox;
        this.watch = watch;
    }

    /// Delivers images: each costs its price, or nothing when the deadline has passed.
    ///
    /// @return false when it ended otherwise meanwhile; nothing is kept then
    boolean deliver(Generation order, List<NewImage> delivered) {
        long charge = delivered.size() * order.imagePrice;
        Optional<Generation> intime = generations.succeeded(order.id, charge);
        intime.ifPresent(row -> settle(row, charge));
        Optional<Generation> row =
                intime.isPresent() ? intime : generations.succeededLate(order.id);
        row.ifPresent(ready -> {
            delivered.forEach(images::store);
            log(ready);
            tell(ready, new GenerationReady(views.view(ready)));
        });
        return row.isPresent();
    }

    /// Ends without an image: all coins go back.
    void end(UUID id, GenerationStatus status, GenerationFailure failure, String detail) {
        generations.ended(id, status, failure, detail).ifPresent(this::released);
    }

    /// Ends what provably was not sent.
    ///
    /// @return false when it does not stand there any more
    boolean cancelBefore(UUID id, GenerationStatus expected, String detail) {
        Optional<Generation> row = generations.cancelledBefore(id, expected, detail);
        row.ifPresent(this::released);
        return row.isPresent();
    }

    /// Tells the person's live card.
    void progress(Generation row) {
        tell(row, new GenerationProgressed(views.view(row)));
    }

    private void released(Generation row) {
        settle(row, 0);
        log(row);
        tell(row, new GenerationFailed(views.view(row)));
    }

    /// A free image has no card of its own: who ordered it hears of its end instead.
    private void tell(Generation row, NotificationEvent event) {
        if (row.sheetOf == null) {
            outbox.tell(row.userId, row.id, row.revision, event);
        } else if (row.status.finished()) {
            watch.ended(row.sheetOf);
        }
    }

    private void settle(Generation row, long charge) {
        if (!ledger.settle(row.holdId, charge)) {
            throw new IllegalStateException("generation=" + row.id + " ended but was settled");
        }
    }

    private static void log(Generation row) {
        Log.infof(
                "generation=%s status=%s charged=%d failure=%s detail=%s",
                row.id, row.status, row.charged, row.failure, row.failureDetail);
    }
}
