package dev.aisha.api.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The tables of codes and invitations.
@ApplicationScoped
@Transactional
class Referrals {
    private final EntityManager db;

    Referrals(EntityManager db) {
        this.db = db;
    }

    /// @param rewarded invitations that brought the reward
    /// @param earned coins that the inviter got for them
    record Numbers(long invited, long rewarded, long earned) {}

    /// @param coins what the inviter gets; 0 beyond the limit
    record Due(UUID referrer, long coins) {}

    /// The user's code; the given one when there is none yet.
    String code(UUID userId, String fresh) {
        db.createNativeQuery(
                        """
                        INSERT INTO referral_code (user_id, code) VALUES (:user, :code)
                        ON CONFLICT DO NOTHING\
                        """)
                .setParameter("user", userId)
                .setParameter("code", fresh)
                .executeUpdate();
        return (String)
                db.createNativeQuery("SELECT code FROM referral_code WHERE user_id = :user")
                        .setParameter("user", userId)
                        .getSingleResult();
    }

    Optional<UUID> ownerOf(String code) {
        return one(
                db.createNativeQuery(
                                "SELECT user_id FROM referral_code WHERE code = :code", UUID.class)
                        .setParameter("code", code)
                        .getResultList());
    }

    Optional<UUID> referrerOf(UUID userId) {
        return one(
                db.createNativeQuery(
                                "SELECT referrer_id FROM referral WHERE user_id = :user",
                                UUID.class)
                        .setParameter("user", userId)
                        .getResultList());
    }

    /// @return false when the user came before that instant or has been invited
    boolean bind(UUID userId, UUID referrer, Instant cameAfter, Instant now) {
        return db.createNativeQuery(
                                """
                                INSERT INTO referral (user_id, referrer_id, bound_at, coins)
                                SELECT id, :referrer, :now, 0 FROM app_user
                                WHERE id = :user AND created_at > :after
                                ON CONFLICT (user_id) DO NOTHING\
                                """)
                        .setParameter("referrer", referrer)
                        .setParameter("now", now)
                        .setParameter("user", userId)
                        .setParameter("after", cameAfter)
                        .executeUpdate()
                == 1;
    }

    /// Marks the reward as paid, once.
    Optional<Due> reward(UUID userId, long coins, long most, Instant now) {
        List<?> rows =
                db.createNativeQuery(
                                """
                                UPDATE referral r SET rewarded_at = :now, coins = CASE WHEN
                                  (SELECT count(*) FROM referral o WHERE o.referrer_id = r.referrer_id AND o.coins > 0)
                                    < :most THEN :coins ELSE 0 END
                                WHERE user_id = :user AND rewarded_at IS NULL RETURNING referrer_id, coins\
                                """)
                        .setParameter("now", now)
                        .setParameter("most", most)
                        .setParameter("coins", coins)
                        .setParameter("user", userId)
                        .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Due((UUID) row[0], ((Number) row[1]).longValue()))
                .findFirst();
    }

    Numbers numbers(UUID referrer) {
        Object[] row =
                (Object[])
                        db.createNativeQuery(
                                        """
                                        SELECT count(*), count(rewarded_at), coalesce(sum(coins), 0)
                                        FROM referral WHERE referrer_id = :user\
                                        """)
                                .setParameter("user", referrer)
                                .getSingleResult();
        return new Numbers(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue());
    }

    private static Optional<UUID> one(List<UUID> found) {
        return found.stream().findFirst();
    }
}
