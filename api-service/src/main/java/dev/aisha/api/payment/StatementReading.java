package dev.aisha.api.payment;

import dev.aisha.api.account.Owner;
import dev.aisha.api.account.Owners;
import dev.aisha.api.notification.Outbox;
import dev.aisha.model.notification.NotificationEvent.PaymentSettled;
import dev.aisha.model.wallet.ReportPayment;
import dev.aisha.model.wallet.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// Puts our records right by a line of the provider's list, one transaction a line, and remembers
/// how far the list was read.
@ApplicationScoped
@Transactional
class StatementReading {
    private final PaymentService payments;
    private final Charges charges;
    private final Owners owners;
    private final Outbox outbox;
    private final PaymentConfig config;
    private final EntityManager db;
    private final Clock clock;

    StatementReading(
            PaymentService payments,
            Charges charges,
            Owners owners,
            Outbox outbox,
            PaymentConfig config,
            EntityManager db,
            Clock clock) {
        this.payments = payments;
        this.charges = charges;
        this.owners = owners;
        this.outbox = outbox;
        this.config = config;
        this.db = db;
        this.clock = clock;
    }

    /// @return whether we had missed it
    boolean apply(Statement.Line line) {
        if (line.user() == null) {
            return false;
        }
        Optional<Charge> known = charges.find(line.chargeId());
        if (known.isPresent() && known.get().userId() == null) {
            return false; // a deleted user's: nobody to credit, nobody to tell
        }
        Owner owner = owners.of(line.user());
        var report = new ReportPayment(line.chargeId(), config.currency(), line.stars());
        boolean missed =
                line.refund()
                        ? payments.takeBack(owner, report, line.at())
                        : payments.credit(
                                owner, line.order() == null ? "" : line.order(), report, line.at());
        charges.confirmed(line.chargeId(), clock.instant());
        if (missed) {
            UUID card = UUID.nameUUIDFromBytes(line.chargeId().getBytes(StandardCharsets.UTF_8));
            outbox.tell(
                    owner.id(),
                    card,
                    line.refund() ? 2 : 1,
                    new PaymentSettled(payments.view(owner, line.chargeId())));
        }
        return missed;
    }

    long readLines() {
        return ((Number)
                        db.createNativeQuery("SELECT lines FROM payment_statement WHERE id = 1")
                                .getSingleResult())
                .longValue();
    }

    void readTo(long lines) {
        db.createNativeQuery(
                        "UPDATE payment_statement SET lines = :lines, read_at = :now WHERE id = 1")
                .setParameter("lines", lines)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
