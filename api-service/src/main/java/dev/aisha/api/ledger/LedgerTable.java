package dev.aisha.api.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The ledger's rows. Plain SQL, because each step is one conditional statement and the entries are
/// never loaded as objects.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class LedgerTable {
    /// House accounts; fixed ids that the changelog inserts.
    private static final UUID GIFTS = new UUID(0, 1);

    private static final UUID HELD = new UUID(0, 2);
    private static final UUID SALES = new UUID(0, 3);
    static final UUID PAYMENTS = new UUID(0, 4);
    static final UUID DEBTS = new UUID(0, 5);

    private final EntityManager db;

    LedgerTable(EntityManager db) {
        this.db = db;
    }

    /// A hold that was just ended.
    ///
    /// @param user none: a deleted one
    record Settled(UUID account, @Nullable UUID user, HoldReason reason, long coins) {}

    boolean take(UUID userId, long coins) {
        return db.createNativeQuery(
                                """
                                UPDATE ledger_account SET balance = balance - :coins
                                WHERE user_id = :user AND balance >= :coins\
                                """)
                        .setParameter("coins", coins)
                        .setParameter("user", userId)
                        .executeUpdate()
                == 1;
    }

    UUID open(UUID userId, long coins, HoldReason reason, UUID workId, Instant now) {
        UUID account = account(userId);
        UUID hold = UUID.randomUUID();
        db.createNativeQuery(
                        """
                        INSERT INTO ledger_hold (id, account_id, coins, reason, work_id, state, captured, created_at)
                        VALUES (:id, :account, :coins, :reason, :work, 'OPEN', 0, :now)\
                        """)
                .setParameter("id", hold)
                .setParameter("account", account)
                .setParameter("coins", coins)
                .setParameter("reason", reason.name())
                .setParameter("work", workId)
                .setParameter("now", now)
                .executeUpdate();
        transfer("HOLD", reason.name(), hold, account, HELD, coins, now);
        return hold;
    }

    Optional<Settled> close(UUID holdId, long capture, Instant now) {
        List<?> rows =
                db.createNativeQuery(
                                """
                                UPDATE ledger_hold SET captured = :capture, settled_at = :now,
                                  state = CASE WHEN :capture = coins THEN 'CAPTURED' WHEN :capture = 0 THEN 'RELEASED' ELSE 'SPLIT' END
                                WHERE id = :id AND state = 'OPEN' RETURNING account_id, coins, reason,
                                  (SELECT a.user_id FROM ledger_account a WHERE a.id = account_id)\
                                """)
                        .setParameter("capture", capture)
                        .setParameter("now", now)
                        .setParameter("id", holdId)
                        .getResultList();
        if (rows.isEmpty()) {
            requireKnown(holdId);
            return Optional.empty();
        }
        Object[] row = (Object[]) rows.getFirst();
        var settled =
                new Settled(
                        (UUID) row[0],
                        (UUID) row[3],
                        HoldReason.valueOf((String) row[2]),
                        ((Number) row[1]).longValue());
        long rest = settled.coins() - capture;
        transfer("CAPTURE", "capture", holdId, HELD, SALES, capture, now);
        transfer("RELEASE", "release", holdId, HELD, settled.account(), rest, now);
        credit(settled.account(), rest, now);
        return Optional.of(settled);
    }

    /// Coins from a house account, once for a key.
    ///
    /// @return false when the key was used before; nothing has moved then
    boolean give(
            String kind,
            UUID from,
            UUID userId,
            long coins,
            String reason,
            String key,
            Instant now) {
        open(userId, now);
        UUID transfer = UUID.randomUUID();
        if (!once(transfer, kind, reason, key, now)) {
            return false;
        }
        if (coins > 0) {
            UUID account = account(userId);
            entry(transfer, from, -coins);
            entry(transfer, account, coins);
            credit(account, coins, now);
        }
        return true;
    }

    void grant(UUID userId, long coins, String reason, String key, Instant now) {
        give("GRANT", GIFTS, userId, coins, reason, key, now);
    }

    void open(UUID userId, Instant now) {
        db.createNativeQuery(
                        """
                        INSERT INTO ledger_account (id, kind, user_id, balance, created_at)
                        VALUES (:id, 'USER', :user, 0, :now) ON CONFLICT (user_id) DO NOTHING\
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("user", userId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /// A transfer that a key allows once; its entries are still to come.
    boolean once(UUID transfer, String kind, String reason, String key, Instant now) {
        return db.createNativeQuery(
                                """
                                INSERT INTO ledger_transfer (id, kind, reason, idempotency_key, created_at)
                                VALUES (:id, :kind, :reason, :key, :now)
                                ON CONFLICT (idempotency_key) DO NOTHING\
                                """)
                        .setParameter("id", transfer)
                        .setParameter("kind", kind)
                        .setParameter("reason", reason)
                        .setParameter("key", key)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    long available(UUID userId) {
        return number("SELECT balance FROM ledger_account WHERE user_id = :user", userId);
    }

    long held(UUID userId) {
        return number(
                """
                SELECT sum(h.coins) FROM ledger_hold h JOIN ledger_account a ON a.id = h.account_id
                WHERE a.user_id = :user AND h.state = 'OPEN'\
                """,
                userId);
    }

    long number(String sql, UUID userId) {
        List<?> rows = db.createNativeQuery(sql).setParameter("user", userId).getResultList();
        return rows.isEmpty() || rows.getFirst() == null
                ? 0
                : ((Number) rows.getFirst()).longValue();
    }

    UUID account(UUID userId) {
        return (UUID)
                db.createNativeQuery(
                                "SELECT id FROM ledger_account WHERE user_id = :user", UUID.class)
                        .setParameter("user", userId)
                        .getSingleResult();
    }

    private void requireKnown(UUID holdId) {
        if (db.createNativeQuery("SELECT 1 FROM ledger_hold WHERE id = :id")
                .setParameter("id", holdId)
                .getResultList()
                .isEmpty()) {
            throw new IllegalArgumentException("no hold " + holdId);
        }
    }

    /// Adds coins; what is owed from a refund is paid off with them first.
    private void credit(UUID account, long coins, Instant now) {
        db.createNativeQuery("UPDATE ledger_account SET balance = balance + :coins WHERE id = :id")
                .setParameter("coins", coins)
                .setParameter("id", account)
                .executeUpdate();
        List<?> repaid =
                db.createNativeQuery(
                                """
                                WITH owed AS (SELECT id, least(balance, debt) AS coins FROM ledger_account
                                  WHERE id = :id AND debt > 0 AND balance > 0)
                                UPDATE ledger_account a SET balance = balance - owed.coins, debt = debt - owed.coins
                                FROM owed WHERE a.id = owed.id RETURNING owed.coins\
                                """)
                        .setParameter("id", account)
                        .getResultList();
        if (!repaid.isEmpty()) {
            long paid = ((Number) repaid.getFirst()).longValue();
            UUID transfer = UUID.randomUUID();
            once(transfer, "REPAY", "debt", "repay:" + transfer, now);
            entry(transfer, account, -paid);
            entry(transfer, DEBTS, paid);
        }
    }

    private void transfer(
            String kind, String reason, UUID hold, UUID from, UUID to, long coins, Instant now) {
        if (coins == 0) {
            return;
        }
        UUID transfer = UUID.randomUUID();
        db.createNativeQuery(
                        """
                        INSERT INTO ledger_transfer (id, kind, reason, hold_id, created_at)
                        VALUES (:id, :kind, :reason, :hold, :now)\
                        """)
                .setParameter("id", transfer)
                .setParameter("kind", kind)
                .setParameter("reason", reason)
                .setParameter("hold", hold)
                .setParameter("now", now)
                .executeUpdate();
        entry(transfer, from, -coins);
        entry(transfer, to, coins);
    }

    void entry(UUID transfer, UUID account, long amount) {
        db.createNativeQuery(
                        """
                        INSERT INTO ledger_entry (transfer_id, account_id, amount)
                        VALUES (:transfer, :account, :amount)\
                        """)
                .setParameter("transfer", transfer)
                .setParameter("account", account)
                .setParameter("amount", amount)
                .executeUpdate();
    }
}
