package dev.aisha.api.privacy;

import dev.aisha.api.account.Owner;
import dev.aisha.api.account.Owners;
import dev.aisha.api.idempotency.Idempotency;
import dev.aisha.api.job.JobType;
import dev.aisha.api.job.Jobs;
import dev.aisha.api.job.Lane;
import dev.aisha.api.notification.Outbox;
import dev.aisha.api.userdata.Person;
import dev.aisha.api.userdata.PersonalRows;
import dev.aisha.api.web.RefusedException;
import dev.aisha.api.zip.ZipConfig;
import dev.aisha.api.zip.ZipSizes;
import dev.aisha.model.notification.NotificationEvent;
import dev.aisha.model.privacy.ExportStatus;
import dev.aisha.model.privacy.ExportView;
import dev.aisha.model.privacy.MyDataView;
import dev.aisha.model.problem.ProblemCode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person sees of their data and takes along.
@ApplicationScoped
@Transactional
class Exports {
    static final JobType<Building> BUILD =
            new JobType<>("privacy.export", Lane.BULK, Building.class);
    static final JobType<Building> EXPIRE =
            new JobType<>("privacy.export-expire", Lane.BULK, Building.class);

    private final ExportTable table;
    private final Owners owners;
    private final PersonalRows rows;
    private final Outbox outbox;
    private final Jobs jobs;
    private final Idempotency idempotency;
    private final EntityManager db;
    private final ZipConfig zip;
    private final Clock clock;

    Exports(
            ExportTable table,
            Owners owners,
            PersonalRows rows,
            Outbox outbox,
            Jobs jobs,
            Idempotency idempotency,
            EntityManager db,
            ZipConfig zip,
            Clock clock) {
        this.table = table;
        this.owners = owners;
        this.rows = rows;
        this.outbox = outbox;
        this.jobs = jobs;
        this.idempotency = idempotency;
        this.db = db;
        this.zip = zip;
        this.clock = clock;
    }

    /// Which export.
    record Building(UUID exportId) {}

    /// An export that is to be made, and for whom.
    record Order(UUID id, Owner owner, Instant createdAt) {
        Person person() {
            return new Person(owner.id(), owner.subject());
        }
    }

    MyDataView seen(String user) {
        Owner owner = owners.of(user);
        Map<String, Long> counts = rows.counts(new Person(owner.id(), owner.subject()));
        return new MyDataView(
                (Instant) one("SELECT created_at FROM app_user WHERE id = :user", owner),
                number(
                        "SELECT count(*) FROM avatar WHERE user_id = :user AND status <> 'DELETED'",
                        owner),
                counts.getOrDefault("photo", 0L),
                counts.getOrDefault("training", 0L),
                counts.getOrDefault("generation", 0L),
                counts.getOrDefault("image", 0L),
                number("SELECT coalesce(sum(bytes), 0) FROM image WHERE user_id = :user", owner),
                number(
                        "SELECT coalesce(sum(lora_bytes), 0) FROM avatar WHERE user_id = :user",
                        owner),
                counts.getOrDefault("ledger_entry", 0L),
                counts.getOrDefault("consent", 0L),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                table.latest(owner.id())
                        .map(Exports::view)
                        .filter(view -> view.status() != ExportStatus.EXPIRED)
                        .orElse(null));
    }

    /// @throws RefusedException `export.active` while one is being made
    ExportView order(String user, @Nullable String key) {
        Owner owner = owners.of(user);
        return idempotency.once(
                owner, key, "POST exports", "export", ExportView.class, () -> begin(owner));
    }

    ExportView view(String user, UUID id) {
        return view(mine(owners.of(user), id));
    }

    /// The owner of a part that is there.
    ///
    /// @throws RefusedException `export.not-found`, also when it is not ready or has no such part
    Owner ofPart(String user, UUID id, int number) {
        Owner owner = owners.of(user);
        ExportView view = view(mine(owner, id));
        if (view.status() != ExportStatus.READY || number < 1 || number > view.parts().size()) {
            throw new RefusedException(ProblemCode.EXPORT_NOT_FOUND, "no part " + number);
        }
        return owner;
    }

    /// The order, unless it ended or its person leaves.
    Optional<Order> waiting(UUID id, ExportStatus status) {
        Export row = table.findById(id);
        return row == null || row.status != status || owners.leaving(row.userId)
                ? Optional.empty()
                : Optional.of(new Order(row.id, owners.byId(row.userId), row.createdAt));
    }

    /// @return false when the person left meanwhile: the files must go
    boolean built(Order order, List<Long> sizes) {
        Instant expires = clock.instant().plus(zip.lifetime());
        if (owners.leaving(order.owner().id())
                || !table.move(
                        order.id(),
                        List.of(ExportStatus.PENDING),
                        ExportStatus.READY,
                        ZipSizes.text(sizes),
                        expires)) {
            return false;
        }
        jobs.scheduleAt(EXPIRE, order.id().toString(), new Building(order.id()), expires);
        told(order.id());
        return true;
    }

    void failed(UUID id) {
        if (table.move(
                id, List.of(ExportStatus.PENDING), ExportStatus.FAILED, "", clock.instant())) {
            told(id);
        }
    }

    void expired(UUID id) {
        table.move(id, List.of(ExportStatus.READY), ExportStatus.EXPIRED, "", clock.instant());
    }

    private void told(UUID id) {
        db.clear(); // read again what was written past the session
        Export row = table.findById(id);
        outbox.tell(row.userId, id, 1, new NotificationEvent.ExportReady(view(row)));
        Log.infof("export=%s %s", id, row.status);
    }

    private ExportView begin(Owner owner) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        if (!table.begin(id, owner.id(), now, now.plus(zip.lifetime()))) {
            throw new RefusedException(ProblemCode.EXPORT_ACTIVE, "an export is being made");
        }
        jobs.schedule(BUILD, id.toString(), new Building(id));
        return view(table.findById(id));
    }

    private Export mine(Owner owner, UUID id) {
        return table.of(owner.id(), id)
                .orElseThrow(() ->
                        new RefusedException(ProblemCode.EXPORT_NOT_FOUND, "no export " + id));
    }

    private static ExportView view(Export row) {
        List<ExportView.Part> parts = ZipSizes.parts(row.parts, "aisha-data");
        return new ExportView(row.id, row.status, parts, row.createdAt, row.expiresAt);
    }

    private long number(String sql, Owner owner) {
        return ((Number) one(sql, owner)).longValue();
    }

    private Object one(String sql, Owner owner) {
        return db.createNativeQuery(sql).setParameter("user", owner.id()).getSingleResult();
    }
}
