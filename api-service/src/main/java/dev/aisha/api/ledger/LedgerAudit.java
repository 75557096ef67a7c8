package dev.aisha.api.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/// Adds the whole ledger up in one statement, so in one snapshot.
@ApplicationScoped
class LedgerAudit {
    private final EntityManager db;

    LedgerAudit(EntityManager db) {
        this.db = db;
    }

    /// @param difference coins by which entries, balances and holds disagree, in all; always 0
    /// @param held coins in open holds
    /// @param captured coins ever captured
    record Found(long difference, long held, long captured) {}

    @Transactional
    Found read() {
        var row =
                (Object[])
                        db.createNativeQuery(
                                        """
                                        WITH sums AS (SELECT a.id, a.name, a.balance, coalesce(sum(e.amount), 0) AS total
                                          FROM ledger_account a LEFT JOIN ledger_entry e ON e.account_id = a.id GROUP BY a.id),
                                        holds AS (SELECT coalesce(sum(coins) FILTER (WHERE state = 'OPEN'), 0) AS held,
                                          coalesce(sum(captured), 0) AS captured FROM ledger_hold)
                                        SELECT abs(sum(total)) + coalesce(sum(abs(balance - total)), 0)
                                            + abs(max(held) - max(total) FILTER (WHERE name = 'held'))
                                            + abs(max(captured) - max(total) FILTER (WHERE name = 'sales')),
                                          max(held), max(captured)
                                        FROM sums CROSS JOIN holds\
                                        """)
                                .getSingleResult();
        return new Found(number(row[0]), number(row[1]), number(row[2]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
