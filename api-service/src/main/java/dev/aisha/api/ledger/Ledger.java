package dev.aisha.api.ledger;

import dev.aisha.api.ledger.LedgerTable.Settled;
import dev.aisha.api.web.RefusedException;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// The coins. Everything that moves them joins the caller's transaction, so that money and the fact
/// it belongs to are one; a call outside a transaction fails.
@ApplicationScoped
public class Ledger {
    private final LedgerTable table;
    private final Clock clock;

    Ledger(LedgerTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// Sets coins of a user aside for work that starts in this transaction. The user's account row
    /// is locked until the transaction ends: of many simultaneous holds only those the balance
    /// covers succeed.
    ///
    /// @param coins 0 holds nothing and still has to be settled
    /// @param workId the training or generation; a second hold for the same work fails
    /// @return the hold to settle later
    /// @throws RefusedException `ledger.insufficient-funds` with the shortfall
    @Transactional(TxType.MANDATORY)
    public UUID hold(UUID userId, long coins, HoldReason reason, UUID workId) {
        if (coins < 0) {
            throw new IllegalArgumentException("a hold of " + coins + " coins");
        }
        if (!table.take(userId, coins)) {
            throw RefusedException.insufficientFunds(coins - table.available(userId));
        }
        UUID hold = table.open(userId, coins, reason, workId, clock.instant());
        Log.infof("user=%s hold=%s coins=%d %s=%s", userId, hold, coins, reason, workId);
        return hold;
    }

    /// Ends a hold: captures some of it and gives the rest back. The first caller wins.
    ///
    /// @param capture coins to charge, 0 to release all
    /// @return false when the hold was settled before; nothing has moved then
    @Transactional(TxType.MANDATORY)
    public boolean settle(UUID holdId, long capture) {
        Optional<Settled> settled = table.close(holdId, capture, clock.instant());
        settled.ifPresent(hold ->
                Log.infof(
                        "hold=%s captured=%d released=%d",
                        holdId, capture, hold.coins() - capture));
        return settled.isPresent();
    }

    /// Gives a user coins, once for an idempotency key, and opens the account if need be.
    ///
    /// @param reason stands in the user's history, for example `gift`
    @Transactional(TxType.MANDATORY)
    public void grant(UUID userId, long coins, String reason, String idempotencyKey) {
        if (coins < 0) {
            throw new IllegalArgumentException("a grant of " + coins + " coins");
        }
        table.grant(userId, coins, reason, idempotencyKey, clock.instant());
    }

    /// What a user can spend and what is held; zeros for a user without an account.
    @Transactional
    public Balance balance(UUID userId) {
        return new Balance(table.available(userId), table.held(userId));
    }
}
