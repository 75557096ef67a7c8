package dev.aisha.api.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The ledger's rows. Plain SQL, because each step is one conditional statement and the entries are
/// never loaded as objects.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class LedgerTable {
    /// House accounts; fixed ids that the changelog inserts.
    private static final UUID GIFTS = new UUID(0, 1);

    private static final UUID HELD = new UUID(0, 2);
    private static final UUID SALES = new UUID(0, 3);

    private final EntityManager db;

    LedgerTable(EntityManager db) {
        this.db = db;
    }

    /// A hold that was just ended.
    record Settled(UUID account, long coins) {}

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
                                WHERE id = :id AND state = 'OPEN' RETURNING account_id, coins\
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
        var settled = new Settled((UUID) row[0], ((Number) row[1]).longValue());
        long rest = settled.coins() - capture;
        transfer("CAPTURE", "capture", holdId, HELD, SALES, capture, now);
        transfer("RELEASE", "release", holdId, HELD, settled.account(), rest, now);
        credit(settled.account(), rest);
        return Optional.of(settled);
    }

    void grant(UUID userId, long coins, String reason, String idempotencyKey, Instant now) {
        db.createNativeQuery(
                        """
                        INSERT INTO ledger_account (id, kind, user_id, balance, created_at)
                        VALUES (:id, 'USER', :user, 0, :now) ON CONFLICT (user_id) DO NOTHING\
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("user", userId)
                .setParameter("now", now)
                .executeUpdate();
        UUID transfer = UUID.randomUUID();
        int inserted =
                db.createNativeQuery(
                                """
                                INSERT INTO ledger_transfer (id, kind, reason, idempotency_key, created_at)
                                VALUES (:id, 'GRANT', :reason, :key, :now)
                                ON CONFLICT (idempotency_key) DO NOTHING\
                                """)
                        .setParameter("id", transfer)
                        .setParameter("reason", reason)
                        .setParameter("key", idempotencyKey)
                        .setParameter("now", now)
                        .executeUpdate();
        if (inserted == 1 && coins > 0) {
            UUID account = account(userId);
            entry(transfer, GIFTS, -coins);
            entry(transfer, account, coins);
            credit(account, coins);
        }
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

    private long number(String sql, UUID userId) {
        List<?> rows = db.createNativeQuery(sql).setParameter("user", userId).getResultList();
        return rows.isEmpty() || rows.getFirst() == null
                ? 0
                : ((Number) rows.getFirst()).longValue();
    }

    private UUID account(UUID userId) {
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

    private void credit(UUID account, long coins) {
        db.createNativeQuery("UPDATE ledger_account SET balance = balance + :coins WHERE id = :id")
                .setParameter("coins", coins)
                .setParameter("id", account)
                .executeUpdate();
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

    private void entry(UUID transfer, UUID account, long amount) {
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
