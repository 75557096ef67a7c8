package dev.aisha.bot.conversation;

import dev.aisha.model.wallet.ReportPayment;
import org.jspecify.annotations.Nullable;

/// Questions around the balance.
public sealed interface WalletCommand extends Command.Group {
    record FetchTopUp() implements WalletCommand {}

    record OrderCoins(String packageKey, long quotedStars, String key) implements WalletCommand {}

    /// @param cursor none: the first page
    record FetchHistory(@Nullable String cursor) implements WalletCommand {}

    record RedeemPromo(String code, String key) implements WalletCommand {}

    record FetchReferral() implements WalletCommand {}

    /// Says who invited somebody new.
    record NameReferrer(String code) implements WalletCommand {}

    record FetchPayments() implements WalletCommand {}

    /// Money moved: asked again until the API has it.
    sealed interface Settles extends WalletCommand {}

    record ConfirmPayment(String order, ReportPayment report) implements Settles {}

    record MirrorRefund(ReportPayment report) implements Settles {}
}
