package dev.aisha.bot.conversation;

import dev.aisha.bot.conversation.Event.Failed;
import dev.aisha.bot.conversation.Event.ImageDeleted;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.conversation.Turn.Show;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Screen;
import dev.aisha.model.account.UserView;
import dev.aisha.model.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Plays one turn to its screen: decide, ask the API, decide again. Holds nothing and shows
/// nothing; playing a turn twice has the effect of playing it once.
@ApplicationScoped
public class Dialogue {
    /// A turn needs at most three questions; more is a circle in the flows.
    private static final int MOST_QUESTIONS = 8;

    private final Router router;
    private final CommandExecutor executor;
    private final ActionIds ids;

    Dialogue(Router router, CommandExecutor executor, ActionIds ids) {
        this.router = router;
        this.executor = executor;
        this.ids = ids;
    }

    /// Where the turn ended.
    ///
    /// @param down set when the API could not be reached, or has not taken a payment yet: the
    ///   screen says so, and an input that will be delivered again should be
    ///
    /// @param spoken the language of the screen
    /// @param chosen whether the person chose it; unknown when the API was not asked
    /// @param deleted an image that was deleted on the way, or none
    public record Outcome(
            Conversation next,
            Screen screen,
            Notice notice,
            @Nullable Failed down,
            Language spoken,
            @Nullable Boolean chosen,
            @Nullable ImageDeleted deleted) {}

    /// Plays the turn that an input starts.
    ///
    /// @param user the external id, `telegram:` and `from.id`
    /// @param origin see [Moment]
    public Outcome play(
            String user, Language language, Conversation now, Event input, String origin) {
        Conversation at = now;
        Event event = input;
        Notice notice = Notice.NONE;
        Failed down = null;
        Language spoken = language;
        Boolean chosen = null;
        ImageDeleted deleted = null;
        for (int i = 0; i < MOST_QUESTIONS; i++) {
            Moment moment = new Moment(at, event, origin, ids.next(), spoken, notice);
            switch (router.turn(moment)) {
                case Show(var next, var screen, var line) -> {
                    return new Outcome(next, screen, line, down, spoken, chosen, deleted);
                }
                case Ask(var next, var command, var line) -> {
                    at = next;
                    notice = line;
                    event = executor.execute(user, spoken, command);
                    if (event instanceof Failed failed
                            && (failed.code() == ProblemCode.UNAVAILABLE
                                    || failed.command() instanceof WalletCommand.Settles)) {
                        down = failed;
                    }
                    if (event instanceof ImageDeleted gone) {
                        deleted = gone;
                    }
                    UserView known = known(event);
                    if (known != null) {
                        String choice = known.settings().language();
                        chosen = choice != null;
                        spoken = choice == null ? spoken : Language.of(choice);
                    }
                }
            }
        }
        throw new IllegalStateException("A turn from " + now + " by " + input + " has no end");
    }

    /// A choice of language takes effect at once, on the screen that this turn ends with.
    private static @Nullable UserView known(Event event) {
        return switch (event) {
            case Event.UserKnown(var user) -> user;
            case SettingsEvent.SettingsKnown(var user) -> user;
            default -> null;
        };
    }
}
