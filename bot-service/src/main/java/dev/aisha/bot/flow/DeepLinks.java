package dev.aisha.bot.flow;

import static dev.aisha.bot.flow.Places.enter;

import dev.aisha.bot.conversation.Command.Register;
import dev.aisha.bot.conversation.Conversation.Home;
import dev.aisha.bot.conversation.GalleryPlace.SeeingShared;
import dev.aisha.bot.conversation.LinkPlace.Arriving;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.conversation.WalletCommand.NameReferrer;
import dev.aisha.bot.conversation.WalletCommand.RedeemPromo;
import dev.aisha.bot.conversation.WalletPlace.ToppingUp;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Screen;
import dev.aisha.model.account.UserView;

/// /start with a payload. The person is made known first; a payload that nobody knows is a normal
/// start.
final class DeepLinks {
    /// Stands in forwarded invoices instead of their Pay button.
    static final String TOP_UP = "topup";

    private static final String PROMO = "p_";
    private static final String SHARED = "s_";
    private static final String REFERRAL = "r_";

    private DeepLinks() {}

    static Turn start(String payload) {
        return new Ask(
                payload.isEmpty() ? new Home() : new Arriving(payload),
                new Register(),
                Notice.NONE);
    }

    static Turn arrived(Moment moment, String payload, UserView user) {
        if (payload.startsWith(PROMO) && payload.length() > PROMO.length()) {
            String code = payload.substring(PROMO.length());
            return new Ask(
                    new Home(), new RedeemPromo(code, moment.origin() + ":promo"), Notice.NONE);
        }
        if (payload.startsWith(REFERRAL) && payload.length() > REFERRAL.length()) {
            return new Ask(
                    new Home(),
                    new NameReferrer(payload.substring(REFERRAL.length())),
                    Notice.NONE);
        }
        if (payload.startsWith(SHARED) && payload.length() > SHARED.length()) {
            return enter(new SeeingShared(payload.substring(SHARED.length())));
        }
        if (payload.equals(TOP_UP)) {
            return enter(new ToppingUp(null, 0));
        }
        return Answers.show(moment, new Home(), new Screen.MainMenu(user));
    }
}
