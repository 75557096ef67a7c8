package dev.aisha.api.promo;

import dev.aisha.model.wallet.CreatePromo;
import dev.aisha.model.wallet.PromoView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The tables of codes and redemptions.
@ApplicationScoped
@Transactional
class PromoCodes {
    private final EntityManager db;

    PromoCodes(EntityManager db) {
        this.db = db;
    }

    /// What a redemption pays.
    record Taken(long coins, int perUser) {}

    /// As codes are kept and compared.
    static String normal(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    /// @return false when there is such a code
    boolean create(CreatePromo command, Instant now) {
        Instant from = command.validFrom();
        return db.createNativeQuery(
                                """
                                INSERT INTO promo_code (code, coins, total_limit, per_user_limit, used,
                                  valid_from, valid_until, note, created_at)
                                VALUES (:code, :coins, :total, :perUser, 0, :from,
                                  CAST(NULLIF(:until, '') AS timestamptz), NULLIF(:note, ''), :now)
                                ON CONFLICT (code) DO NOTHING\
                                """)
                        .setParameter("code", normal(command.code()))
                        .setParameter("coins", command.coins())
                        .setParameter("total", command.totalLimit())
                        .setParameter("perUser", command.perUserLimit())
                        .setParameter("from", from == null ? now : from)
                        .setParameter("until", text(command.validUntil()))
                        .setParameter("note", text(command.note()))
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /// Takes one of the redemptions there are in all; the code's row stays locked until the
    /// transaction ends, so that redemptions of one code come one after another.
    Optional<Taken> take(String code, Instant now) {
        List<?> rows =
                db.createNativeQuery(
                                """
                                UPDATE promo_code SET used = used + 1
                                WHERE code = :code AND used < total_limit AND valid_from <= :now
                                  AND (valid_until IS NULL OR valid_until > :now)
                                RETURNING coins, per_user_limit\
                                """)
                        .setParameter("code", code)
                        .setParameter("now", now)
                        .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Taken(((Number) row[0]).longValue(), ((Number) row[1]).intValue()))
                .findFirst();
    }

    int redemptions(String code, UUID userId) {
        return ((Number)
                        db.createNativeQuery(
                                        """
                                        SELECT count(*) FROM promo_redemption
                                        WHERE user_id = :user AND code = :code\
                                        """)
                                .setParameter("user", userId)
                                .setParameter("code", code)
                                .getSingleResult())
                .intValue();
    }

    void redeemed(String code, UUID userId, int number, Instant now) {
        db.createNativeQuery(
                        """
                        INSERT INTO promo_redemption (code, user_id, number, redeemed_at)
                        VALUES (:code, :user, :number, :now)\
                        """)
                .setParameter("code", code)
                .setParameter("user", userId)
                .setParameter("number", number)
                .setParameter("now", now)
                .executeUpdate();
    }

    Optional<PromoView> find(String code) {
        return views("WHERE code = :code", code).stream().findFirst();
    }

    /// The latest 100.
    List<PromoView> all() {
        return views("WHERE :code = '' ORDER BY created_at DESC LIMIT 100", "");
    }

    private List<PromoView> views(String where, String code) {
        List<?> rows =
                db.createNativeQuery(
                                """
                                SELECT code, coins, total_limit, per_user_limit, used, valid_from,
                                  valid_until, note FROM promo_code\
                                """
                                        + " "
                                        + where)
                        .setParameter("code", code)
                        .getResultList();
        return rows.stream().map(row -> view((Object[]) row)).toList();
    }

    private static PromoView view(Object[] row) {
        return new PromoView(
                (String) row[0],
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).intValue(),
                ((Number) row[4]).longValue(),
                (Instant) row[5],
                (Instant) row[6],
                (String) row[7]);
    }

    /// A bound null has no type that the database could guess.
    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
