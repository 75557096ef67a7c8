package dev.aisha.api.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;

/// Taking paid coins back: from the balance as far as it goes, the rest becomes a debt.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class LedgerRefunds {
    private final LedgerTable table;
    private final EntityManager db;

    LedgerRefunds(LedgerTable table, EntityManager db) {
        this.table = table;
        this.db = db;
    }

    boolean refund(UUID userId, long coins, String chargeId, Instant now) {
        UUID transfer = UUID.randomUUID();
        if (!table.once(transfer, "REFUND", "refund", "refund:" + chargeId, now)) {
            return false;
        }
        if (coins > 0) {
            UUID account = table.account(userId);
            long taken = takeUpTo(account, coins);
            table.entry(transfer, LedgerTable.PAYMENTS, coins);
            if (taken > 0) {
                table.entry(transfer, account, -taken);
            }
            if (taken < coins) {
                table.entry(transfer, LedgerTable.DEBTS, taken - coins);
            }
        }
        return true;
    }

    /// The row is locked first: what the balance can give must not change in between.
    private long takeUpTo(UUID account, long coins) {
        long balance =
                ((Number)
                                db.createNativeQuery(
                                                "SELECT balance FROM ledger_account WHERE id = :id FOR UPDATE")
                                        .setParameter("id", account)
                                        .getSingleResult())
                        .longValue();
        long taken = Math.min(balance, coins);
        db.createNativeQuery(
                        """
                        UPDATE ledger_account SET balance = balance - :taken, debt = debt + :rest
                        WHERE id = :id\
                        """)
                .setParameter("taken", taken)
                .setParameter("rest", coins - taken)
                .setParameter("id", account)
                .executeUpdate();
        return taken;
    }
}
