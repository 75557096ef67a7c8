package dev.aisha.bot.flow;

import static dev.aisha.bot.flow.Answers.show;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.*;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.conversation.LinkPlace;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.MoneyMoved;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.conversation.Turn.Show;
import dev.aisha.bot.conversation.WalletCommand.*;
import dev.aisha.bot.conversation.WalletEvent;
import dev.aisha.bot.conversation.WalletEvent.*;
import dev.aisha.bot.conversation.WalletPlace;
import dev.aisha.bot.conversation.WalletPlace.*;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.WalletScreen;
import dev.aisha.bot.screen.WalletScreen.Back;
import dev.aisha.bot.screen.WalletTap;
import dev.aisha.bot.screen.WalletTap.*;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Balance, top-ups, history, promo codes, invitations.
final class WalletFlow {
    private static final int LONGEST_CODE = 64;

    private WalletFlow() {}

    static Turn enter(WalletPlace place, Notice notice) {
        return switch (place) {
            case ToppingUp _ -> new Ask(place, new FetchTopUp(), notice);
            case SeeingHistory(var pages) ->
                    new Ask(
                            place,
                            new FetchHistory(pages.isEmpty() ? null : pages.getLast()),
                            notice);
            case TypingPromo() -> new Show(place, new WalletScreen.PromoQuestion(), notice);
            case SeeingReferral() -> new Ask(place, new FetchReferral(), notice);
            case SeekingPaySupport() -> new Ask(place, new FetchPayments(), notice);
        };
    }

    static Conversation before(WalletPlace place) {
        return switch (place) {
            case ToppingUp(var back, _) -> back == null ? new SeeingBalance() : back;
            case SeeingHistory _, TypingPromo _, SeeingReferral _ -> new SeeingBalance();
            case SeekingPaySupport _ -> new Home();
        };
    }

    static Turn tap(Moment moment, WalletTap tap) {
        Conversation now = moment.now();
        return switch (tap) {
            case TopUp(var missing) -> topUp(now, missing);
            case Buy(var key, var stars, _) ->
                    new Ask(
                            now instanceof ToppingUp ? now : new ToppingUp(way(now), 0),
                            new OrderCoins(key, stars, moment.origin()),
                            Notice.NONE);
            case Return() ->
                    now instanceof ToppingUp place
                            ? Places.enter(before(place))
                            : Taps.outdated(now);
            case History() -> Places.enter(new SeeingHistory(List.of()));
            case OlderMovements(var cursor) ->
                    Places.enter(
                            now instanceof SeeingHistory(var pages)
                                    ? new SeeingHistory(
                                            Stream.concat(pages.stream(), Stream.of(cursor))
                                                    .toList())
                                    : new SeeingHistory(List.of(cursor)));
            case NewerMovements() ->
                    Places.enter(
                            now instanceof SeeingHistory(var pages) && !pages.isEmpty()
                                    ? new SeeingHistory(pages.subList(0, pages.size() - 1))
                                    : new SeeingHistory(List.of()));
            case PaySupport() -> Places.enter(new SeekingPaySupport());
            case EnterPromo() -> Places.enter(new TypingPromo());
            case Invite() -> Places.enter(new SeeingReferral());
        };
    }

    /// Coins are missing here: a package, then back.
    static Turn topUp(Conversation now, long missing) {
        return Places.enter(new ToppingUp(way(now), missing));
    }

    static Turn text(Moment moment, WalletPlace place, String text) {
        if (!(place instanceof TypingPromo)) {
            return text.isEmpty()
                    ? Places.enter(place, Notice.NOT_UNDERSTOOD)
                    : Places.enter(new OfferingText(text));
        }
        return text.isEmpty() || text.length() > LONGEST_CODE
                ? Places.enter(place, Notice.NOT_UNDERSTOOD)
                : new Ask(place, new RedeemPromo(text, moment.origin() + ":promo"), Notice.NONE);
    }

    static Turn photo(WalletPlace place, Event.PhotoReceived photo) {
        return place instanceof TypingPromo
                ? Places.enter(place, Notice.NOT_UNDERSTOOD)
                : Places.enter(new OfferingPhotos(List.of(photo.sourceRef()), photo.messageId()));
    }

    /// Telegram says that money moved.
    static Turn moved(Moment moment, MoneyMoved moved) {
        return switch (moved) {
            case MoneyMoved.Paid(var order, var report) ->
                    new Ask(moment.now(), new ConfirmPayment(order, report), Notice.NONE);
            case MoneyMoved.Refunded(var report) ->
                    new Ask(moment.now(), new MirrorRefund(report), Notice.NONE);
        };
    }

    static Turn answered(Moment moment, WalletEvent event) {
        Conversation now = moment.now();
        return switch (event) {
            case TopUpKnown(var offer) -> {
                long missing = now instanceof ToppingUp(_, var short_) ? short_ : 0;
                boolean returns = now instanceof ToppingUp(var back, _) && back != null;
                yield show(
                        moment,
                        now,
                        new WalletScreen.TopUp(offer, missing, returns, moment.action()));
            }
            case Ordered(var order) -> show(moment, now, new WalletScreen.Invoice(order));
            case HistoryKnown(var page) ->
                    show(
                            moment,
                            now,
                            new WalletScreen.History(
                                    page,
                                    !(now instanceof SeeingHistory(var pages)) || pages.isEmpty()));
            case PromoPaid(var redeemed) ->
                    show(moment, new SeeingBalance(), new WalletScreen.PromoDone(redeemed));
            case ReferralKnown(var referral, var bot) ->
                    show(moment, now, new WalletScreen.Referral(referral, bot));
            case ReferrerNamed() -> Places.enter(new Home(), Notice.INVITED);
            case PaymentsKnown(var payments) ->
                    show(moment, now, new WalletScreen.PaySupport(payments));
            case PaymentKnown(var payment) -> {
                Conversation back = way(now);
                yield show(
                        moment,
                        new ToppingUp(back, 0),
                        new WalletScreen.Payment(payment, words(back)));
            }
        };
    }

    /// Where to return to; none is the balance.
    private static @Nullable Conversation way(Conversation now) {
        return switch (now) {
            case ToppingUp(var back, _) -> back;
            case WalletPlace _, LinkPlace _, Home _, SeeingBalance _ -> null;
            default -> now;
        };
    }

    private static Back words(@Nullable Conversation back) {
        return switch (back) {
            case null -> Back.NOWHERE;
            case CheckingTraining _, CollectingPhotos _ -> Back.TO_AVATAR;
            case ConfirmingImage _, ChoosingCount _, ChoosingRatio _ -> Back.TO_IMAGE;
            default -> Back.ON;
        };
    }
}
