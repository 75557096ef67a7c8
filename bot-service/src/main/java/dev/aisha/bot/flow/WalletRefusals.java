package dev.aisha.bot.flow;

import static dev.aisha.bot.flow.Places.enter;

import dev.aisha.bot.conversation.Conversation.Home;
import dev.aisha.bot.conversation.Event.Failed;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.WalletCommand.FetchTopUp;
import dev.aisha.bot.conversation.WalletCommand.NameReferrer;
import dev.aisha.bot.conversation.WalletCommand.OrderCoins;
import dev.aisha.bot.conversation.WalletPlace.ToppingUp;
import dev.aisha.bot.screen.Notice;
import dev.aisha.model.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/// Refusals that are about money: missing coins lead to the packages, and from there back.
final class WalletRefusals {
    private WalletRefusals() {}

    static @Nullable Turn repaired(Moment moment, Failed failed) {
        ProblemCode code = failed.code();
        Long missing = failed.shortfall();
        if (code == ProblemCode.LEDGER_INSUFFICIENT_FUNDS && missing != null && missing > 0) {
            return failed.command() instanceof FetchTopUp
                    ? null
                    : WalletFlow.topUp(moment.now(), missing);
        }
        return switch (failed.command()) {
            case OrderCoins _
                    when code == ProblemCode.PRICE_CHANGED
                            || code == ProblemCode.PACKAGE_NOT_FOUND ->
                    enter(
                            moment.now() instanceof ToppingUp place
                                    ? place
                                    : new ToppingUp(null, 0),
                            Notice.PRICE_CHANGED);
            // an invitation that does not work is no reason to trouble somebody who just came
            case NameReferrer _
                    when code == ProblemCode.REFERRAL_UNKNOWN
                            || code == ProblemCode.REFERRAL_NOT_NEW
                            || code == ProblemCode.REQUEST_INVALID ->
                    enter(new Home());
            default -> null;
        };
    }
}
