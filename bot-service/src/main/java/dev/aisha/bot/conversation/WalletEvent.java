package dev.aisha.bot.conversation;

import dev.aisha.model.wallet.LedgerPage;
import dev.aisha.model.wallet.OrderView;
import dev.aisha.model.wallet.PaymentList;
import dev.aisha.model.wallet.PaymentView;
import dev.aisha.model.wallet.PromoRedeemed;
import dev.aisha.model.wallet.ReferralView;
import dev.aisha.model.wallet.TopUpOffer;
import org.jspecify.annotations.Nullable;

/// Answers around the balance.
public sealed interface WalletEvent extends Event.Group {
    record TopUpKnown(TopUpOffer offer) implements WalletEvent {}

    record Ordered(OrderView order) implements WalletEvent {}

    record HistoryKnown(LedgerPage page) implements WalletEvent {}

    record PromoPaid(PromoRedeemed redeemed) implements WalletEvent {}

    /// @param bot the bot's user name, if it is known
    record ReferralKnown(ReferralView referral, @Nullable String bot) implements WalletEvent {}

    record ReferrerNamed() implements WalletEvent {}

    record PaymentsKnown(PaymentList payments) implements WalletEvent {}

    record PaymentKnown(PaymentView payment) implements WalletEvent {}
}
