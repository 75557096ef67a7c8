package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.request.AnswerPreCheckoutQuery;
import dev.aisha.bot.api.Answer;
import dev.aisha.bot.api.Answer.Given;
import dev.aisha.bot.api.Answer.Refused;
import dev.aisha.bot.api.ApiPort.Done;
import dev.aisha.bot.api.WalletApi;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.wallet.CheckPayment;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;

/// Answers Telegram's last question before money moves. It has 10 s in all, so nothing else is
/// waited for: no lease, no Redis, no queue of the person's.
@ApplicationScoped
public class Checkouts {
    private final WalletApi api;
    private final TelegramGateway gateway;

    Checkouts(WalletApi api, TelegramGateway gateway) {
        this.api = api;
        this.gateway = gateway;
    }

    /// A payment that nobody vouches for is refused: then nothing is charged.
    public void answer(Incoming.Checkout checkout) {
        Answer<Done> checked =
                api.checkPayment(
                        "telegram:" + checkout.person(),
                        checkout.payload(),
                        new CheckPayment(checkout.currency(), checkout.amount()));
        var answer =
                switch (checked) {
                    case Given<Done> _ -> new AnswerPreCheckoutQuery(checkout.queryId());
                    case Refused<Done> refused ->
                            new AnswerPreCheckoutQuery(
                                    checkout.queryId(),
                                    why(refused.code(), Language.of(checkout.languageCode())));
                };
        Outcome<Boolean> outcome = gateway.call(answer, _ -> true);
        Log.infof(
                "order=%s checkout %s, Telegram: %s",
                checkout.payload(),
                checked instanceof Given<Done> ? "allowed" : "refused",
                outcome.getClass().getSimpleName());
    }

    private static String why(ProblemCode code, Language language) {
        Texts texts = Texts.in(language);
        return switch (code) {
            case PAYMENT_CLOSED -> texts.checkoutClosed();
            case PAYMENT_NOT_FOUND, PAYMENT_MISMATCH, NOT_FOUND, REQUEST_INVALID ->
                    texts.checkoutStrange();
            default -> texts.checkoutDown();
        };
    }
}
