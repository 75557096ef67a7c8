package dev.aisha.bot.api;

import dev.aisha.model.wallet.CheckPayment;
import dev.aisha.model.wallet.LedgerPage;
import dev.aisha.model.wallet.NameReferrer;
import dev.aisha.model.wallet.OrderPayment;
import dev.aisha.model.wallet.OrderView;
import dev.aisha.model.wallet.PaymentList;
import dev.aisha.model.wallet.PaymentView;
import dev.aisha.model.wallet.PromoRedeemed;
import dev.aisha.model.wallet.RedeemPromo;
import dev.aisha.model.wallet.ReferralView;
import dev.aisha.model.wallet.ReportPayment;
import dev.aisha.model.wallet.TopUpOffer;
import org.jspecify.annotations.Nullable;

/// Routes around the balance; see [ApiPort].
public interface WalletApi {
    Answer<TopUpOffer> topUpOffer(String user);

    Answer<OrderView> orderCoins(String user, OrderPayment body, String key);

    /// Answered or given up within 5 s: Telegram waits 10 s.
    Answer<ApiPort.Done> checkPayment(String user, String order, CheckPayment body);

    Answer<PaymentView> confirmPayment(String user, String order, ReportPayment body);

    Answer<PaymentView> mirrorRefund(String user, ReportPayment body);

    Answer<PaymentList> payments(String user);

    /// @param cursor none: the first page
    Answer<LedgerPage> history(String user, @Nullable String cursor);

    Answer<PromoRedeemed> redeemPromo(String user, RedeemPromo body, String key);

    Answer<ReferralView> referral(String user);

    Answer<ReferralView> nameReferrer(String user, NameReferrer body);
}
