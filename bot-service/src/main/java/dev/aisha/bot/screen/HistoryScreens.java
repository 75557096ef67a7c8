package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.model.wallet.Movement;
import dev.aisha.model.wallet.MovementReason;
import dev.aisha.model.wallet.PaymentStatus;
import dev.aisha.model.wallet.PaymentView;
import java.util.ArrayList;
import java.util.List;

/// What happened to coins and payments.
record HistoryScreens(Texts texts) {
    Rendered page(WalletScreen.History screen) {
        var movements = screen.page().movements();
        Html text = texts.historyTitle().and(movements.isEmpty(), texts.historyEmpty());
        if (!movements.isEmpty()) {
            text = text.and(new Html("\n"));
        }
        for (Movement movement : movements) {
            text = text.and(line(movement));
        }
        String next = screen.page().next();
        List<Button> ways = new ArrayList<>();
        if (!screen.first()) {
            ways.add(button(texts.newer(), new WalletTap.NewerMovements()));
        }
        if (next != null) {
            ways.add(button(texts.older(), new WalletTap.OlderMovements(next)));
        }
        return HtmlScreenRenderer.page(text, new Keys(texts).row(ways).backAndMenu());
    }

    /// @param contact where to ask; blank when no operator said
    Rendered support(WalletScreen.PaySupport screen, String contact) {
        var payments = screen.payments().payments();
        Html text =
                texts.paySupport()
                        .and(payments.isEmpty() ? texts.paySupportNone() : texts.paySupportLast());
        for (PaymentView payment : payments) {
            text =
                    text.and(texts.paySupportLine(payment.at(), payment.stars(), payment.coins()))
                            .and(
                                    payment.status() == PaymentStatus.REFUNDED,
                                    texts.paySupportRefunded());
        }
        text =
                text.and(
                        contact.isBlank()
                                ? texts.paySupportOwner()
                                : texts.paySupportContact(Clip.line(contact, 200)));
        return HtmlScreenRenderer.page(
                text,
                new Keys(texts)
                        .row(button(texts.historyButton(), new WalletTap.History()))
                        .backAndMenu());
    }

    private Html line(Movement movement) {
        String what = reason(movement.reason());
        String how =
                switch (movement.state()) {
                    case HELD -> ", " + texts.historyHeld();
                    case RETURNED, PARTLY -> ", " + texts.historyReturned(movement.returned());
                    case DONE, UNKNOWN -> "";
                };
        return texts.historyLine(movement.at(), signed(movement.coins()), what + how);
    }

    private String signed(long coins) {
        return coins < 0 ? texts.historyOut(-coins) : texts.historyIn(coins);
    }

    private String reason(MovementReason reason) {
        return switch (reason) {
            case GIFT -> texts.reasonGift();
            case PROMO -> texts.reasonPromo();
            case REFERRAL -> texts.reasonReferral();
            case TOP_UP -> texts.reasonTopUp();
            case REFUND -> texts.reasonRefund();
            case DEBT -> texts.reasonDebt();
            case OPERATOR -> texts.reasonOperator();
            case TRAINING -> texts.reasonTraining();
            case GENERATION -> texts.reasonGeneration();
            case UPSCALE -> texts.reasonUpscale();
            case PHOTO_PROMPT -> texts.reasonPhotoPrompt();
            case UNKNOWN -> texts.reasonOther();
        };
    }
}
