package dev.aisha.bot.conversation;

import dev.aisha.bot.api.Answer;
import dev.aisha.bot.api.Answer.Given;
import dev.aisha.bot.api.Answer.Refused;
import dev.aisha.bot.api.WalletApi;
import dev.aisha.bot.conversation.WalletCommand.*;
import dev.aisha.bot.conversation.WalletEvent.*;
import dev.aisha.model.wallet.OrderPayment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/// Asks the API what a command around the balance says.
@ApplicationScoped
public class WalletAsks {
    private final WalletApi api;
    private final BotAddress address;

    WalletAsks(WalletApi api, BotAddress address) {
        this.api = api;
        this.address = address;
    }

    Answer<Event> asked(String user, WalletCommand command) {
        return switch (command) {
            case FetchTopUp() -> map(api.topUpOffer(user), TopUpKnown::new);
            case OrderCoins(var key, var stars, var action) ->
                    map(
                            api.orderCoins(user, new OrderPayment(key, stars), user + ":" + action),
                            Ordered::new);
            case FetchHistory(var cursor) -> map(api.history(user, cursor), HistoryKnown::new);
            case RedeemPromo(var code, var key) ->
                    map(
                            api.redeemPromo(
                                    user,
                                    new dev.aisha.model.wallet.RedeemPromo(code),
                                    user + ":" + key),
                            PromoPaid::new);
            case FetchReferral() ->
                    map(api.referral(user), view -> new ReferralKnown(view, address.username()));
            case NameReferrer(var code) ->
                    map(
                            api.nameReferrer(user, new dev.aisha.model.wallet.NameReferrer(code)),
                            _ -> new ReferrerNamed());
            case FetchPayments() -> map(api.payments(user), PaymentsKnown::new);
            case ConfirmPayment(var order, var report) ->
                    map(api.confirmPayment(user, order, report), PaymentKnown::new);
            case MirrorRefund(var report) -> map(api.mirrorRefund(user, report), PaymentKnown::new);
        };
    }

    private static <T> Answer<Event> map(Answer<T> answer, Function<T, Event> event) {
        return switch (answer) {
            case Given<T>(var value) -> new Given<>(event.apply(value));
            case Refused<T> refused -> refused.as();
        };
    }
}
