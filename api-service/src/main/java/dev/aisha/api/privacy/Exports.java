package dev.aisha.api.privacy;

import dev.aisha.api.account.Owner;
import dev.aisha.api.account.Owners;
import dev.aisha.api.idempotency.Idempotency;
import dev.aisha.api.job.JobType;
import dev.aisha.api.job.Lane;
import dev.aisha.api.userdata.Person;
import dev.aisha.api.userdata.PersonalRows;
import dev.aisha.api.web.RefusedException;
import dev.aisha.api.zip.ZipConfig;
import dev.aisha.api.zip.ZipKind;
import dev.aisha.api.zip.ZipOrders;
import dev.aisha.api.zip.ZipRef;
import dev.aisha.api.zip.ZipSizes;
import dev.aisha.model.notification.NotificationEvent;
import dev.aisha.model.privacy.ExportStatus;
import dev.aisha.model.privacy.ExportView;
import dev.aisha.model.privacy.MyDataView;
import dev.aisha.model.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person sees of their data and takes along.
@ApplicationScoped
@Transactional
class Exports implements ZipKind {
    private static final JobType<ZipRef> BUILD =
            new JobType<>("privacy.export", Lane.BULK, ZipRef.class);
    private static final JobType<ZipRef> EXPIRE =
            new JobType<>("privacy.export-expire", Lane.BULK, ZipRef.class);

    private final ExportTable table;
    private final Owners owners;
    private final PersonalRows rows;
    private final ZipOrders orders;
    private final Idempotency idempotency;
    private final EntityManager db;
    private final ZipConfig zip;
    private final Clock clock;

    Exports(
            ExportTable table,
            Owners owners,
            PersonalRows rows,
            ZipOrders orders,
            Idempotency idempotency,
            EntityManager db,
            ZipConfig zip,
            Clock clock) {
        this.table = table;
        this.owners = owners;
        this.rows = rows;
        this.orders = orders;
        this.idempotency = idempotency;
        this.db = db;
        this.zip = zip;
        this.clock = clock;
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

    @Override
    public Class<?> rows() {
        return Export.class;
    }

    @Override
    public JobType<ZipRef> build() {
        return BUILD;
    }

    @Override
    public JobType<ZipRef> expire() {
        return EXPIRE;
    }

    @Override
    public NotificationEvent ended(UUID id) {
        return new NotificationEvent.ExportReady(view(table.findById(id)));
    }

    private ExportView begin(Owner owner) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        if (!table.begin(id, owner.id(), now, now.plus(zip.lifetime()))) {
            throw new RefusedException(ProblemCode.EXPORT_ACTIVE, "an export is being made");
        }
        orders.begun(this, id);
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
