package dev.aisha.bot.api;

import dev.aisha.bot.api.ApiPort.Done;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The routes around the balance.
@ApplicationScoped
public class WalletClient implements WalletApi {
    private static final int LINES = 10;

    /// Telegram cancels a payment that is not answered within 10 s.
    private static final Duration CHECKOUT = Duration.ofSeconds(5);

    private final ApiTransport http;

    @Inject
    WalletClient(ApiConfig config, @ConfigProperty(name = "aisha.access.key") String key) {
        this.http = new ApiTransport(config, key);
    }

    @Override
    public Answer<TopUpOffer> topUpOffer(String user) {
        return http.read(at(user, "top-up-offer"), TopUpOffer.class);
    }

    @Override
    public Answer<OrderView> orderCoins(String user, OrderPayment body, String key) {
        return http.write("POST", at(user, "payments"), body, key, OrderView.class);
    }

    @Override
    public Answer<Done> checkPayment(String user, String order, CheckPayment body) {
        String path = at(user, "payments/" + encoded(order) + "/check");
        return http.write("POST", path, body, null, Done.class, CHECKOUT);
    }

    @Override
    public Answer<PaymentView> confirmPayment(String user, String order, ReportPayment body) {
        String path = at(user, "payments/" + encoded(order) + "/paid");
        return http.write("POST", path, body, null, PaymentView.class);
    }

    @Override
    public Answer<PaymentView> mirrorRefund(String user, ReportPayment body) {
        return http.write("POST", at(user, "refunds"), body, null, PaymentView.class);
    }

    @Override
    public Answer<PaymentList> payments(String user) {
        return http.read(at(user, "payments"), PaymentList.class);
    }

    @Override
    public Answer<LedgerPage> history(String user, @Nullable String cursor) {
        String after = cursor == null ? "" : "&cursor=" + encoded(cursor);
        return http.read(at(user, "ledger?limit=" + LINES + after), LedgerPage.class);
    }

    @Override
    public Answer<PromoRedeemed> redeemPromo(String user, RedeemPromo body, String key) {
        return http.write("POST", at(user, "promo-codes"), body, key, PromoRedeemed.class);
    }

    @Override
    public Answer<ReferralView> referral(String user) {
        return http.read(at(user, "referral"), ReferralView.class);
    }

    @Override
    public Answer<ReferralView> nameReferrer(String user, NameReferrer body) {
        return http.write("PUT", at(user, "referrer"), body, null, ReferralView.class);
    }

    private static String at(String user, String rest) {
        return "/api/v1/users/" + encoded(user) + "/" + rest;
    }

    /// An empty or dotted segment would name another route.
    private static String encoded(String text) {
        String safe = text.isEmpty() || text.startsWith(".") ? "-" + text : text;
        return URLEncoder.encode(safe, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
