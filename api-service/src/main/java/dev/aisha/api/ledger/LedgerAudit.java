package dev.aisha.api.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Adds the ledger up, each time in one statement and so in one snapshot. Sums up to a checkpoint
/// are kept, so that a check reads the entries since; once a day, and whenever a check finds
/// something, all entries are counted.
@ApplicationScoped
class LedgerAudit {
    /// No transaction lives as long, so nothing can still come before an entry of this age.
    private static final Duration SETTLED = Duration.ofMinutes(10);

    private static final Duration COUNT_ALL_EVERY = Duration.ofDays(1);

    private static final String RECENT =
            """
            WITH mark AS (SELECT max(entry_id) AS id FROM ledger_checkpoint),
            tail AS (SELECT e.account_id, e.transfer_id, e.amount, coalesce(a.name, 'users') AS name
              FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
              WHERE e.id > (SELECT id FROM mark)),
            sums AS (SELECT name, sum(total) AS total FROM (
                SELECT name, total FROM ledger_checkpoint UNION ALL SELECT name, amount FROM tail) AS parts
              GROUP BY name),
            touched AS (SELECT abs(a.balance - (SELECT sum(e.amount) FROM ledger_entry e WHERE e.account_id = a.id)) AS off
              FROM ledger_account a WHERE a.kind = 'USER' AND a.id IN (SELECT account_id FROM tail)),
            charges AS (SELECT abs(tail.amount - h.captured) AS off FROM tail
              JOIN ledger_transfer t ON t.id = tail.transfer_id AND t.kind = 'CAPTURE'
              JOIN ledger_hold h ON h.id = t.hold_id WHERE tail.name = 'sales'),
            owned AS (SELECT coalesce(sum(balance), 0) AS coins, coalesce(sum(debt), 0) AS debt
              FROM ledger_account WHERE kind = 'USER'),
            open AS (SELECT coalesce(sum(coins), 0) AS coins FROM ledger_hold WHERE state = 'OPEN')
            SELECT abs(sum(total)) + abs(max(total) FILTER (WHERE name = 'users') - max(owned.coins))
                + abs(max(total) FILTER (WHERE name = 'debts') + max(owned.debt))
                + abs(max(total) FILTER (WHERE name = 'held') - max(open.coins))
                + (SELECT coalesce(sum(off), 0) FROM touched) + (SELECT coalesce(sum(off), 0) FROM charges),
              max(open.coins), max(total) FILTER (WHERE name = 'sales')
            FROM sums CROSS JOIN owned CROSS JOIN open\
            """;

    private static final String ALL =
            """
            WITH sums AS (SELECT a.name, a.balance, a.debt, coalesce(sum(e.amount), 0) AS total
              FROM ledger_account a LEFT JOIN ledger_entry e ON e.account_id = a.id GROUP BY a.id),
            holds AS (SELECT coalesce(sum(coins) FILTER (WHERE state = 'OPEN'), 0) AS held,
              coalesce(sum(captured), 0) AS captured FROM ledger_hold)
            SELECT abs(sum(total)) + coalesce(sum(abs(balance - total)), 0)
                + abs(max(held) - max(total) FILTER (WHERE name = 'held'))
                + abs(max(captured) - max(total) FILTER (WHERE name = 'sales'))
                + abs(sum(debt) + max(total) FILTER (WHERE name = 'debts')),
              max(held), max(captured)
            FROM sums CROSS JOIN holds\
            """;

    /// From the checkpoint, or with 0 from the first entry.
    private static final String ADVANCE =
            """
            UPDATE ledger_checkpoint c SET entry_id = :to, counted_at = :counted,
              total = CASE WHEN :from = 0 THEN 0 ELSE total END
                + coalesce((SELECT sum(e.amount) FROM ledger_entry e
                    JOIN ledger_account a ON a.id = e.account_id
                    WHERE e.id > :from AND e.id <= :to AND coalesce(a.name, 'users') = c.name), 0)\
            """;

    private final EntityManager db;
    private final Clock clock;

    LedgerAudit(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// @param difference coins by which entries, balances and holds disagree, in all; always 0
    /// @param held coins in open holds
    /// @param captured coins ever captured
    record Found(long difference, long held, long captured) {}

    /// Counts what is new, or all when it is time or something is wrong, and moves the checkpoint.
    @Transactional
    Found run() {
        Instant now = clock.instant();
        Object[] mark =
                (Object[])
                        db.createNativeQuery(
                                        "SELECT max(entry_id), min(counted_at) FROM ledger_checkpoint")
                                .getSingleResult();
        Instant counted = (Instant) mark[1];
        if (counted.plus(COUNT_ALL_EVERY).isAfter(now)) {
            Found recent = recent();
            if (recent.difference() == 0) {
                advance(number(mark[0]), counted, now);
                return recent;
            }
        }
        Found all = read();
        if (all.difference() == 0) {
            advance(0, now, now);
        }
        return all;
    }

    /// Counts from the checkpoint on.
    @Transactional
    Found recent() {
        return found(RECENT);
    }

    /// Counts everything.
    @Transactional
    Found read() {
        return found(ALL);
    }

    private Found found(String query) {
        Object[] row = (Object[]) db.createNativeQuery(query).getSingleResult();
        return new Found(number(row[0]), number(row[1]), number(row[2]));
    }

    private void advance(long from, Instant counted, Instant now) {
        long to =
                number(
                        db.createNativeQuery(
                                        """
                                        SELECT coalesce(max(e.id), :from) FROM ledger_entry e
                                        JOIN ledger_transfer t ON t.id = e.transfer_id
                                        WHERE e.id > :from AND t.created_at < :settled\
                                        """)
                                .setParameter("from", from)
                                .setParameter("settled", now.minus(SETTLED))
                                .getSingleResult());
        db.createNativeQuery(ADVANCE)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("counted", counted)
                .executeUpdate();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
