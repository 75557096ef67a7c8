package dev.aisha.api.ledger;

import dev.aisha.model.wallet.LedgerPage;
import dev.aisha.model.wallet.Movement;
import dev.aisha.model.wallet.MovementReason;
import dev.aisha.model.wallet.MovementState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A user's movements, newest first. A work stands where its coins were set aside, with what became
/// of them.
@ApplicationScoped
@Transactional
public class LedgerHistory {
    private final EntityManager db;

    LedgerHistory(EntityManager db) {
        this.db = db;
    }

    /// A page.
    ///
    /// @param before entries older than this one; none: from the newest
    /// @param size at least 1
    public LedgerPage page(UUID userId, @Nullable Long before, int size) {
        List<?> rows =
                db.createNativeQuery(
                                """
                                SELECT e.id, e.amount, t.kind, t.reason, t.created_at, h.state, h.captured
                                FROM ledger_entry e JOIN ledger_transfer t ON t.id = e.transfer_id
                                LEFT JOIN ledger_hold h ON h.id = t.hold_id
                                WHERE e.account_id = (SELECT id FROM ledger_account WHERE user_id = :user)
                                  AND e.id < :before AND t.kind <> 'RELEASE'
                                ORDER BY e.id DESC LIMIT :size\
                                """)
                        .setParameter("user", userId)
                        .setParameter("before", before == null ? Long.MAX_VALUE : before)
                        .setParameter("size", size + 1)
                        .getResultList();
        boolean more = rows.size() > size;
        List<Object[]> shown = rows.stream().limit(size).map(row -> (Object[]) row).toList();
        return new LedgerPage(
                shown.stream().map(LedgerHistory::movement).toList(),
                more ? Long.toString(number(shown.getLast()[0]), 36) : null);
    }

    private static Movement movement(Object[] row) {
        long amount = number(row[1]);
        Instant at = (Instant) row[4];
        MovementReason reason = reason((String) row[2], (String) row[3]);
        if (row[5] == null) {
            return new Movement(reason, MovementState.DONE, amount, 0, at);
        }
        long captured = number(row[6]);
        return switch ((String) row[5]) {
            case "OPEN" -> new Movement(reason, MovementState.HELD, amount, 0, at);
            case "CAPTURED" -> new Movement(reason, MovementState.DONE, amount, 0, at);
            case "RELEASED" -> new Movement(reason, MovementState.RETURNED, 0, -amount, at);
            default ->
                    new Movement(reason, MovementState.PARTLY, -captured, -amount - captured, at);
        };
    }

    private static MovementReason reason(String kind, String reason) {
        return switch (kind) {
            case "PAYMENT" -> MovementReason.TOP_UP;
            case "REFUND" -> MovementReason.REFUND;
            case "REPAY" -> MovementReason.DEBT;
            default -> named(reason);
        };
    }

    /// Holds name their reason in capitals, grants in words.
    private static MovementReason named(String reason) {
        return Arrays.stream(MovementReason.values())
                .filter(known -> known.name().equalsIgnoreCase(reason.replace('-', '_')))
                .findFirst()
                .orElse(MovementReason.UNKNOWN);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
