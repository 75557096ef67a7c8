package dev.aisha.api.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Objects;

/// What the provider bills us, or may: one row per order, estimated from the catalogue's prices.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Spend {
    private final EntityManager db;
    private final Clock clock;

    Spend(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// The provider may be working for nobody, or ask money for a refusal.
    void possible(ProviderRequest row) {
        book(row, "POSSIBLE", "DO NOTHING");
    }

    void billed(ProviderRequest row) {
        book(row, "BILLED", "(provider_request_id) DO UPDATE SET certainty = 'BILLED'");
    }

    private void book(ProviderRequest row, String certainty, String onConflict) {
        db.createNativeQuery(
                        "INSERT INTO provider_spend (provider_request_id, kind, endpoint, micro_usd,"
                                + " certainty, booked_at) VALUES (:id, :kind, :endpoint, :microUsd,"
                                + " :certainty, :now) ON CONFLICT "
                                + onConflict)
                .setParameter("id", row.id)
                .setParameter("kind", row.kind.name())
                .setParameter("endpoint", Objects.requireNonNullElse(row.endpoint, ""))
                .setParameter("microUsd", row.estimatedMicroUsd)
                .setParameter("certainty", certainty)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
