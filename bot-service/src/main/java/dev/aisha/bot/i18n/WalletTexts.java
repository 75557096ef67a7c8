package dev.aisha.bot.i18n;

import java.time.Instant;

/// Balance, top-ups, history, promo codes and invitations.
public interface WalletTexts {
    Html balanceDebt(long coins);

    Html balanceUpscale(long coins);

    Html balancePhotoPrompt(long coins);

    String topUpButton();

    String historyButton();

    String promoButton();

    String inviteButton();

    Html topUpTitle(long coins);

    Html topUpMissing(long missing);

    Html topUpReturn();

    Html topUpClosed();

    String packageButton(long coins, long stars);

    String packageBonusButton(long coins, long bonus, long stars);

    String invoiceTitle(long coins);

    String invoiceDescription(long coins);

    Html invoiceShown(long coins, long stars);

    Html paymentDone(long coins);

    Html paymentBalance(long coins);

    Html paymentRefunded(long stars);

    Html paymentFound(long coins);

    String backToAvatar();

    String backToImage();

    String goOnWhereStopped();

    Html historyTitle();

    Html historyEmpty();

    String historyIn(long coins);

    String historyOut(long coins);

    Html historyLine(Instant date, String coins, String what);

    String historyHeld();

    String historyReturned(long coins);

    String reasonGift();

    String reasonPromo();

    String reasonReferral();

    String reasonTopUp();

    String reasonRefund();

    String reasonDebt();

    String reasonOperator();

    String reasonTraining();

    String reasonGeneration();

    String reasonUpscale();

    String reasonPhotoPrompt();

    String reasonOther();

    String newer();

    String older();

    Html promoQuestion();

    Html promoDone(long coins);

    Html referralTitle(long reward);

    Html referralLink(String link);

    Html referralCode(String code);

    Html referralNumbers(long invited, long rewarded, long earned);

    Html referralInviter(long coins);

    Html referralInvited(long coins);

    Html noticeInvited();

    Html paySupport();

    Html paySupportLast();

    Html paySupportLine(Instant date, long stars, long coins);

    Html paySupportRefunded();

    Html paySupportNone();

    Html paySupportContact(String contact);

    Html paySupportOwner();

    String checkoutClosed();

    String checkoutStrange();

    String checkoutDown();

    Html problemPackage();

    Html problemPayment();

    Html problemPaymentClosed();

    Html problemPromoUnknown();

    Html problemPromoExpired();

    Html problemPromoUsedUp();

    Html problemPromoAgain();

    Html problemPromoRate();

    Html problemReferral();
}
