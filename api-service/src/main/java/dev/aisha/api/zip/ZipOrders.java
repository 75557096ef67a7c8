package dev.aisha.api.zip;

import static dev.aisha.model.privacy.ExportStatus.EXPIRED;
import static dev.aisha.model.privacy.ExportStatus.FAILED;
import static dev.aisha.model.privacy.ExportStatus.PENDING;
import static dev.aisha.model.privacy.ExportStatus.READY;

import dev.aisha.api.account.Owners;
import dev.aisha.api.job.Jobs;
import dev.aisha.api.notification.Outbox;
import dev.aisha.model.privacy.ExportStatus;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The way of an order of ZIP files, the same for every kind: ordered, packed, told, expired. Short
/// transactions; the jobs do what talks to the store.
@ApplicationScoped
@Transactional
public class ZipOrders {
    private final EntityManager db;
    private final Owners owners;
    private final Outbox outbox;
    private final Jobs jobs;
    private final ZipConfig config;
    private final Clock clock;

    ZipOrders(
            EntityManager db,
            Owners owners,
            Outbox outbox,
            Jobs jobs,
            ZipConfig config,
            Clock clock) {
        this.db = db;
        this.owners = owners;
        this.outbox = outbox;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    /// Leaves a new order to be packed, in the transaction that wrote it.
    public void begun(ZipKind kind, UUID id) {
        jobs.schedule(kind.build(), id.toString(), new ZipRef(id));
    }

    /// The order if it stands there, unless its person leaves.
    Optional<ZipOrder> standing(ZipKind kind, UUID id, ExportStatus... statuses) {
        return db.createQuery(
                        "select userId from %s where id = :id and status in :statuses"
                                .formatted(kind.rows().getSimpleName()),
                        UUID.class)
                .setParameter("id", id)
                .setParameter("statuses", List.of(statuses))
                .getResultStream()
                .findFirst()
                .filter(user -> !owners.leaving(user))
                .map(user -> new ZipOrder(id, owners.byId(user)));
    }

    /// @return whether the files stay: not when the person left or the order ended without them;
    ///   what another run made of it meanwhile stands
    boolean built(ZipKind kind, ZipOrder order, List<Long> sizes) {
        Instant expires = clock.instant().plus(config.lifetime());
        if (owners.leaving(order.owner().id())) {
            return false;
        }
        if (!move(kind, order.id(), PENDING, READY, ZipSizes.text(sizes), expires)) {
            return standing(kind, order.id(), READY).isPresent();
        }
        jobs.scheduleAt(kind.expire(), order.id().toString(), new ZipRef(order.id()), expires);
        tell(kind, order);
        return true;
    }

    /// Whatever was packed until then goes at once.
    void failed(ZipKind kind, UUID id) {
        if (move(kind, id, PENDING, FAILED, "", clock.instant())) {
            jobs.schedule(kind.expire(), id.toString(), new ZipRef(id));
            standing(kind, id, FAILED).ifPresent(order -> tell(kind, order));
        }
    }

    void expired(ZipKind kind, UUID id) {
        move(kind, id, READY, EXPIRED, "", clock.instant());
    }

    private void tell(ZipKind kind, ZipOrder order) {
        db.clear(); // read again what was written past the session
        outbox.tell(order.owner().id(), order.id(), 1, kind.ended(order.id()));
        Log.infof("%s=%s ended", kind.build().name(), order.id());
    }

    /// @return false when it does not stand there any more
    private boolean move(
            ZipKind kind,
            UUID id,
            ExportStatus from,
            ExportStatus to,
            String parts,
            Instant expires) {
        return db.createQuery(
                                """
                                update %s set status = :to, parts = :parts, expiresAt = :expires
                                where id = :id and status = :from\
                                """
                                        .formatted(kind.rows().getSimpleName()))
                        .setParameter("id", id)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setParameter("parts", parts)
                        .setParameter("expires", expires)
                        .executeUpdate()
                == 1;
    }
}
