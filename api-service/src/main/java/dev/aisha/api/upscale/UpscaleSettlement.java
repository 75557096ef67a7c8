package dev.aisha.api.upscale;

import dev.aisha.api.gallery.Images;
import dev.aisha.api.gallery.Upscalable.TwoK;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.api.notification.Outbox;
import dev.aisha.model.notification.NotificationEvent.UpscaleFailed;
import dev.aisha.model.notification.NotificationEvent.UpscaleProgressed;
import dev.aisha.model.notification.NotificationEvent.UpscaleReady;
import dev.aisha.model.upscale.UpscaleFailure;
import dev.aisha.model.upscale.UpscaleStatus;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/// State, coins, picture and message move together, and the first to end an upscale wins.
@ApplicationScoped
@Transactional
class UpscaleSettlement {
    private final Upscales upscales;
    private final UpscaleViews views;
    private final Ledger ledger;
    private final Images images;
    private final Outbox outbox;

    UpscaleSettlement(
            Upscales upscales, UpscaleViews views, Ledger ledger, Images images, Outbox outbox) {
        this.upscales = upscales;
        this.views = views;
        this.ledger = ledger;
        this.images = images;
        this.outbox = outbox;
    }

    /// Keeps a 2K version with its image: for its price, or for nothing when the deadline passed.
    ///
    /// @return false when it ended otherwise meanwhile, or the image is gone; nothing is kept then
    boolean deliver(Upscale order, TwoK twoK) {
        Optional<Upscale> intime = upscales.succeeded(order.id, order.price, twoK);
        intime.ifPresent(row -> settle(row, order.price));
        Optional<Upscale> row =
                intime.isPresent() ? intime : upscales.succeededLate(order.id, twoK);
        if (row.isEmpty()) {
            return false;
        }
        if (!images.upscaled(order.imageId, twoK)) {
            QuarkusTransaction.setRollbackOnly();
            return false;
        }
        Upscale ready = row.get();
        log(ready);
        outbox.tell(ready.userId, ready.id, ready.revision, new UpscaleReady(views.view(ready)));
        return true;
    }

    /// Ends without a 2K version: all coins go back.
    void end(UUID id, UpscaleStatus status, UpscaleFailure failure, String detail) {
        upscales.ended(id, status, failure, detail).ifPresent(this::released);
    }

    /// Ends what provably was not sent.
    ///
    /// @return false when it does not stand there any more
    boolean withdrawUnsent(UUID id, String detail) {
        Optional<Upscale> row = upscales.withdrawn(id, detail);
        row.ifPresent(this::released);
        return row.isPresent();
    }

    private void released(Upscale row) {
        settle(row, 0);
        log(row);
        outbox.tell(row.userId, row.id, row.revision, new UpscaleFailed(views.view(row)));
    }

    /// Tells the person's live card.
    void progress(Upscale row) {
        outbox.tell(row.userId, row.id, row.revision, new UpscaleProgressed(views.view(row)));
    }

    private void settle(Upscale row, long charge) {
        if (!ledger.settle(row.holdId, charge)) {
            throw new IllegalStateException("upscale=" + row.id + " ended but was settled");
        }
    }

    private static void log(Upscale row) {
        Log.infof(
                "upscale=%s status=%s charged=%d failure=%s detail=%s",
                row.id, row.status, row.charged, row.failure, row.failureDetail);
    }
}
