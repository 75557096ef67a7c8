package dev.aisha.api.ledger;

import dev.aisha.api.ledger.LedgerTable.Settled;
import dev.aisha.api.web.RefusedException;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// The coins. Everything that moves them joins the caller's transaction, so that money and the fact
/// it belongs to are one; a call outside a transaction fails.
@ApplicationScoped
public class Ledger {
    private final LedgerTable table;
    private final LedgerRefunds refunds;
    private final Event<Charged> charged;
    private final Clock clock;

    Ledger(LedgerTable table, LedgerRefunds refunds, Event<Charged> charged, Clock clock) {
        this.table = table;
        this.refunds = refunds;
        this.charged = charged;
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
        settled.ifPresent(hold -> {
            Log.infof("hold=%s captured=%d released=%d", holdId, capture, hold.coins() - capture);
            UUID user = hold.user();
            if (capture > 0 && user != null) {
                charged.fire(new Charged(user, hold.reason(), capture));
            }
        });
        return settled.isPresent();
    }

    /// Gives a user coins, once for an idempotency key, and opens the account if need be.
    ///
    /// @param reason stands in the user's history, for example `gift`
    /// @param idempotencyKey kept as its digest only: entries outlive the person it may name
    @Transactional(TxType.MANDATORY)
    public void grant(UUID userId, long coins, String reason, String idempotencyKey) {
        if (coins < 0) {
            throw new IllegalArgumentException("a grant of " + coins + " coins");
        }
        table.grant(userId, coins, reason, digest(idempotencyKey), clock.instant());
    }

    /// Credits coins that were paid for, once for a charge.
    ///
    /// @return false when this charge was credited before; nothing has moved then
    @Transactional(TxType.MANDATORY)
    public boolean pay(UUID userId, long coins, String chargeId) {
        boolean paid =
                table.give(
                        "PAYMENT",
                        LedgerTable.PAYMENTS,
                        userId,
                        coins,
                        "top-up",
                        "charge:" + chargeId,
                        clock.instant());
        if (paid) {
            Log.infof("user=%s paid coins=%d", userId, coins);
        }
        return paid;
    }

    /// Takes back the coins of a charge whose money went back, once. What was spent meanwhile is
    /// owed: the balance never goes below zero, and coins that come later pay the debt first.
    ///
    /// @return false when it was taken back before
    @Transactional(TxType.MANDATORY)
    public boolean refund(UUID userId, long coins, String chargeId) {
        boolean refunded = refunds.refund(userId, coins, chargeId, clock.instant());
        if (refunded) {
            Log.infof("user=%s refunded coins=%d", userId, coins);
        }
        return refunded;
    }

    /// Coins that a user owes after a refund.
    @Transactional
    public long debt(UUID userId) {
        return table.number("SELECT debt FROM ledger_account WHERE user_id = :user", userId);
    }

    /// What a user can spend and what is held; zeros for a user without an account.
    @Transactional
    public Balance balance(UUID userId) {
        return new Balance(table.available(userId), table.held(userId));
    }

    private static String digest(String key) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
