package dev.aisha.api.payment;

import dev.aisha.model.wallet.PaymentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The table of charges. The charge id decides what happens once.
@ApplicationScoped
@Transactional
class Charges {
    private static final String COLUMNS =
            "SELECT charge_id, user_id, status, stars, coins, paid_at FROM payment ";

    private final EntityManager db;

    Charges(EntityManager db) {
        this.db = db;
    }

    /// @return false when the charge is known; then nothing has changed
    boolean credited(
            String chargeId, UUID userId, String order, long stars, long coins, Instant at) {
        return insert(
                                """
                                INSERT INTO payment (charge_id, user_id, order_id, status, stars, coins, paid_at)
                                VALUES (:charge, :user, CAST(NULLIF(:order, '') AS uuid), 'CREDITED', :stars, :coins, :at)
                                ON CONFLICT (charge_id) DO NOTHING\
                                """,
                                chargeId,
                                userId,
                                stars,
                                at)
                        .setParameter("order", order)
                        .setParameter("coins", coins)
                        .executeUpdate()
                == 1;
    }

    /// A refund whose payment never came to us: the charge must not be credited any more.
    boolean refundedUnseen(String chargeId, UUID userId, long stars, Instant at) {
        return insert(
                                """
                                INSERT INTO payment (charge_id, user_id, status, stars, coins, paid_at, refunded_at)
                                VALUES (:charge, :user, 'REFUNDED', :stars, 0, :at, :at)
                                ON CONFLICT (charge_id) DO NOTHING\
                                """,
                                chargeId,
                                userId,
                                stars,
                                at)
                        .executeUpdate()
                == 1;
    }

    /// @return false when it was refunded before, or is nobody's we know
    boolean refunded(String chargeId, Instant at) {
        return db.createNativeQuery(
                                """
                                UPDATE payment SET status = 'REFUNDED', refunded_at = :at
                                WHERE charge_id = :charge AND status = 'CREDITED'\
                                """)
                        .setParameter("at", at)
                        .setParameter("charge", chargeId)
                        .executeUpdate()
                == 1;
    }

    /// The provider's list has it.
    void confirmed(String chargeId, Instant at) {
        db.createNativeQuery(
                        """
                        UPDATE payment SET confirmed_at = :at
                        WHERE charge_id = :charge AND confirmed_at IS NULL\
                        """)
                .setParameter("at", at)
                .setParameter("charge", chargeId)
                .executeUpdate();
    }

    /// Charges that the provider's list still lacks.
    List<String> unconfirmed(Instant paidBefore) {
        return db.createNativeQuery(
                        """
                        SELECT charge_id FROM payment
                        WHERE confirmed_at IS NULL AND paid_at < :before ORDER BY paid_at LIMIT 100\
                        """,
                        String.class)
                .setParameter("before", paidBefore)
                .getResultList();
    }

    Optional<Charge> find(String chargeId) {
        List<?> rows =
                db.createNativeQuery(COLUMNS + "WHERE charge_id = :charge")
                        .setParameter("charge", chargeId)
                        .getResultList();
        return rows.stream().map(row -> charge((Object[]) row)).findFirst();
    }

    List<Charge> latest(UUID userId, int most) {
        List<?> rows =
                db.createNativeQuery(
                                COLUMNS + "WHERE user_id = :user ORDER BY paid_at DESC LIMIT :most")
                        .setParameter("user", userId)
                        .setParameter("most", most)
                        .getResultList();
        return rows.stream().map(row -> charge((Object[]) row)).toList();
    }

    private Query insert(String sql, String chargeId, UUID userId, long stars, Instant at) {
        return db.createNativeQuery(sql)
                .setParameter("charge", chargeId)
                .setParameter("user", userId)
                .setParameter("stars", stars)
                .setParameter("at", at);
    }

    private static Charge charge(Object[] row) {
        return new Charge(
                (String) row[0],
                (UUID) row[1],
                PaymentStatus.valueOf((String) row[2]),
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue(),
                (Instant) row[5]);
    }
}
