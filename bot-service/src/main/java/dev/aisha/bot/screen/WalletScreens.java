package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.HtmlScreenRenderer.page;
import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.bot.screen.Rendered.Part;
import dev.aisha.model.account.BalanceView;
import dev.aisha.model.wallet.OrderView;
import dev.aisha.model.wallet.PaymentStatus;
import dev.aisha.model.wallet.PaymentView;
import dev.aisha.model.wallet.StarPackage;
import java.util.ArrayList;
import java.util.List;

/// Balance, top-ups, promo codes and invitations.
///
/// @param contact where to ask about payments; blank when no operator said
record WalletScreens(Texts texts, String contact) {
    /// Rows that Telegram's screen of ours has room for, beside Back and Menu.
    private static final int MOST_PACKAGES = 6;

    Rendered render(WalletScreen screen) {
        return switch (screen) {
            case WalletScreen.TopUp topUp -> topUp(topUp);
            case WalletScreen.Invoice(var order) -> invoice(order);
            case WalletScreen.Payment(var payment, var back) -> payment(payment, back);
            case WalletScreen.PaymentNews(var payment) -> news(paymentNews(payment));
            case WalletScreen.History history -> new HistoryScreens(texts).page(history);
            case WalletScreen.PromoQuestion() ->
                    page(texts.promoQuestion(), new Keys(texts).backAndMenu());
            case WalletScreen.PromoDone(var redeemed) ->
                    page(
                            texts.promoDone(redeemed.coins())
                                    .and(texts.paymentBalance(redeemed.balance())),
                            create().backAndMenu());
            case WalletScreen.Referral referral -> referral(referral);
            case WalletScreen.ReferralNews(var coins, var invited) ->
                    news(invited ? texts.referralInvited(coins) : texts.referralInviter(coins));
            case WalletScreen.PaySupport support ->
                    new HistoryScreens(texts).support(support, contact);
        };
    }

    Rendered balance(BalanceView balance) {
        long price = balance.imagePrice();
        Html text =
                texts.balance(balance.coins())
                        .and(balance.held() > 0, texts.balanceHeld(balance.held()))
                        .and(balance.debt() > 0, texts.balanceDebt(balance.debt()))
                        .and(
                                price > 0 && balance.coins() >= price,
                                texts.balanceBuys(price > 0 ? balance.coins() / price : 0))
                        .and(texts.balancePrices(balance.trainingPrice(), price))
                        .and(
                                balance.upscalePrice() > 0,
                                texts.balanceUpscale(balance.upscalePrice()))
                        .and(
                                balance.photoPromptPrice() > 0,
                                texts.balancePhotoPrompt(balance.photoPromptPrice()));
        return page(
                text,
                new Keys(texts)
                        .row(button(texts.topUpButton(), new WalletTap.TopUp(0)))
                        .row(
                                button(texts.historyButton(), new WalletTap.History()),
                                button(texts.promoButton(), new WalletTap.EnterPromo()),
                                button(texts.inviteButton(), new WalletTap.Invite()))
                        .row(button(texts.createImage(), new Callback.NewImage(null)))
                        .backAndMenu());
    }

    private Rendered topUp(WalletScreen.TopUp screen) {
        var offer = screen.offer();
        boolean missing = screen.missing() > 0;
        if (offer.packages().isEmpty()) {
            return page(
                    texts.topUpClosed(),
                    new Keys(texts)
                            .row(button(texts.promoButton(), new WalletTap.EnterPromo()))
                            .backAndMenu());
        }
        Html text =
                (missing ? texts.topUpMissing(screen.missing()) : Html.EMPTY)
                        .and(texts.topUpTitle(offer.coins()))
                        .and(screen.returns(), texts.topUpReturn());
        List<Button> packages = new ArrayList<>();
        offer.packages().stream()
                .limit(MOST_PACKAGES)
                .forEach(one -> packages.add(buy(one, screen.action())));
        return page(text, new Keys(texts).rows(1, packages).backAndMenu());
    }

    private Button buy(StarPackage one, String action) {
        String label =
                one.bonus() == 0
                        ? texts.packageButton(one.coins(), one.stars())
                        : texts.packageBonusButton(one.coins(), one.bonus(), one.stars());
        return button(label, new WalletTap.Buy(one.key(), one.stars(), action));
    }

    /// The screen says where the invoice is; the invoice is a message of its own.
    private Rendered invoice(OrderView order) {
        var screen =
                new Part(
                        new Placement.OnScreen(),
                        new Body.Text(texts.invoiceShown(order.coins(), order.stars()).source()),
                        new Keys(texts).backAndMenu());
        var invoice =
                new Body.Invoice(
                        texts.invoiceTitle(order.coins()),
                        texts.invoiceDescription(order.coins()),
                        order.id().toString(),
                        order.stars());
        return new Rendered(List.of(screen, new Part(new Placement.Result(), invoice, List.of())));
    }

    private Rendered payment(PaymentView payment, WalletScreen.Back back) {
        String label =
                switch (back) {
                    case NOWHERE, ON -> texts.goOnWhereStopped();
                    case TO_AVATAR -> texts.backToAvatar();
                    case TO_IMAGE -> texts.backToImage();
                };
        Keys keys =
                back == WalletScreen.Back.NOWHERE
                        ? create()
                        : new Keys(texts).row(button(label, new WalletTap.Return()));
        Html done =
                payment.status() == PaymentStatus.REFUNDED
                        ? texts.paymentRefunded(payment.stars())
                        : texts.paymentDone(payment.coins());
        return page(done.and(after(payment)), keys.backAndMenu());
    }

    private Html paymentNews(PaymentView payment) {
        Html found =
                payment.status() == PaymentStatus.REFUNDED
                        ? texts.paymentRefunded(payment.stars())
                        : texts.paymentFound(payment.coins());
        return found.and(after(payment));
    }

    private Html after(PaymentView payment) {
        return texts.paymentBalance(payment.balance())
                .and(payment.debt() > 0, texts.balanceDebt(payment.debt()));
    }

    private Rendered referral(WalletScreen.Referral screen) {
        var referral = screen.referral();
        String payload = "r_" + referral.code();
        Html how =
                screen.bot() == null
                        ? texts.referralCode(payload)
                        : texts.referralLink("https://t.me/" + screen.bot() + "?start=" + payload);
        return page(
                texts.referralTitle(referral.reward())
                        .and(how)
                        .and(
                                texts.referralNumbers(
                                        referral.invited(),
                                        referral.rewarded(),
                                        referral.earned())),
                new Keys(texts).backAndMenu());
    }

    /// A message that stays.
    private Rendered news(Html text) {
        return page(
                new Placement.Result(),
                text,
                new Keys(texts).row(button(texts.balancePlain(), new Callback.Balance())).menu());
    }

    private Keys create() {
        return new Keys(texts).row(button(texts.createImage(), new Callback.NewImage(null)));
    }
}
