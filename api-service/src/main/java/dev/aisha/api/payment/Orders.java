package dev.aisha.api.payment;

import dev.aisha.model.wallet.StarPackage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The table of orders.
@ApplicationScoped
@Transactional
class Orders {
    private final EntityManager db;

    Orders(EntityManager db) {
        this.db = db;
    }

    Order open(UUID userId, StarPackage wanted, Instant now) {
        var order =
                new Order(
                        UUID.randomUUID(),
                        userId,
                        wanted.key(),
                        wanted.stars(),
                        wanted.total(),
                        now,
                        false);
        db.createNativeQuery(
                        """
                        INSERT INTO payment_order (id, user_id, package_key, stars, coins, created_at)
                        VALUES (:id, :user, :package, :stars, :coins, :now)\
                        """)
                .setParameter("id", order.id())
                .setParameter("user", userId)
                .setParameter("package", order.packageKey())
                .setParameter("stars", order.stars())
                .setParameter("coins", order.coins())
                .setParameter("now", now)
                .executeUpdate();
        return order;
    }

    Optional<Order> find(UUID id) {
        List<?> rows =
                db.createNativeQuery(
                                """
                                SELECT id, user_id, package_key, stars, coins, created_at, paid_at IS NOT NULL
                                FROM payment_order WHERE id = :id\
                                """)
                        .setParameter("id", id)
                        .getResultList();
        return rows.stream().map(row -> order((Object[]) row)).findFirst();
    }

    void paid(UUID id, Instant now) {
        db.createNativeQuery(
                        "UPDATE payment_order SET paid_at = :now WHERE id = :id AND paid_at IS NULL")
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
    }

    /// Orders that nobody paid.
    int forgetBefore(Instant instant) {
        return db.createNativeQuery(
                        "DELETE FROM payment_order WHERE paid_at IS NULL AND created_at < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
    }

    private static Order order(Object[] row) {
        return new Order(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue(),
                (Instant) row[5],
                (Boolean) row[6]);
    }
}
