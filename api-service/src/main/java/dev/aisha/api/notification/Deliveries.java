package dev.aisha.api.notification;

import dev.aisha.api.account.Owners;
import dev.aisha.api.account.UserReturned;
import dev.aisha.api.job.Jobs;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// What may be sent now, and what follows from what became of it.
@ApplicationScoped
@Transactional
class Deliveries {
    private final OutboxTable table;
    private final Owners owners;
    private final Jobs jobs;

    Deliveries(OutboxTable table, Owners owners, Jobs jobs) {
        this.table = table;
        this.owners = owners;
        this.jobs = jobs;
    }

    sealed interface Next {
        record Send(OutboxRow row) implements Next {}

        /// An earlier row of the same card is not delivered yet.
        record Behind() implements Next {}

        /// Replaced, delivered or parked.
        record Nothing() implements Next {}
    }

    Next next(UUID id) {
        OutboxRow row = table.findById(id);
        if (row == null || row.state == OutboxState.PARKED) {
            return new Next.Nothing();
        }
        if (owners.leaving(row.userId)) {
            table.delete(row);
            return new Next.Nothing();
        }
        if (!owners.reachable(row.userId)) {
            row.state = OutboxState.PARKED;
            return new Next.Nothing();
        }
        return table.hasOlder(row) ? new Next.Behind() : new Next.Send(row);
    }

    void delivered(OutboxRow row) {
        table.delivered(row).ifPresent(this::schedule);
    }

    void unreachable(OutboxRow row) {
        owners.unreachable(row.userId);
        table.park(row.userId);
    }

    void resume(@Observes UserReturned returned) {
        var parked = table.unpark(returned.userId());
        parked.forEach(this::schedule);
        if (!parked.isEmpty()) {
            Log.infof("user=%s back notifications=%d", returned.userId(), parked.size());
        }
    }

    private void schedule(UUID id) {
        jobs.schedule(DeliverNotification.TYPE, id.toString(), new Delivery(id));
    }
}
