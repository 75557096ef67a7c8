package dev.aisha.bot.screen;

import dev.aisha.model.wallet.LedgerPage;
import dev.aisha.model.wallet.OrderView;
import dev.aisha.model.wallet.PaymentList;
import dev.aisha.model.wallet.PaymentView;
import dev.aisha.model.wallet.PromoRedeemed;
import dev.aisha.model.wallet.ReferralView;
import dev.aisha.model.wallet.TopUpOffer;
import org.jspecify.annotations.Nullable;

/// Screens around the balance.
public sealed interface WalletScreen extends Screen.Group {
    /// @param missing coins that are missing where the person was, 0 when none
    /// @param returns whether the way back is somewhere else than the balance
    record TopUp(TopUpOffer offer, long missing, boolean returns, String action)
            implements WalletScreen {}

    /// The invoice, as a message of its own.
    record Invoice(OrderView order) implements WalletScreen {}

    /// A payment was credited or refunded just now.
    record Payment(PaymentView payment, Back back) implements WalletScreen {}

    /// The same, found by comparing lists: told, not answered.
    record PaymentNews(PaymentView payment) implements WalletScreen {}

    /// @param first whether this is the newest page
    record History(LedgerPage page, boolean first) implements WalletScreen {}

    record PromoQuestion() implements WalletScreen {}

    record PromoDone(PromoRedeemed redeemed) implements WalletScreen {}

    /// @param bot the bot's user name, if it is known
    record Referral(ReferralView referral, @Nullable String bot) implements WalletScreen {}

    record ReferralNews(long coins, boolean invited) implements WalletScreen {}

    record PaySupport(PaymentList payments) implements WalletScreen {}

    /// Where the person goes on after a payment.
    enum Back {
        NOWHERE,
        TO_AVATAR,
        TO_IMAGE,
        ON
    }
}
