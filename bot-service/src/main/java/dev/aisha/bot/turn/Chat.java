package dev.aisha.bot.turn;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.telegram.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is remembered of a chat. No fact of it is the only copy: losing it costs an unfinished
/// step.
///
/// @param version grows with every save
/// @param screen the message that menus edit, if there is one
/// @param language what the person chose, else what Telegram said last; Russian before that
/// @param chosen whether the person chose it
/// @param owed a screen that could not be shown yet
public record Chat(
        long version,
        Conversation conversation,
        Standing screen,
        Language language,
        boolean chosen,
        @Nullable Owed owed) {
    static final Chat NEW =
            new Chat(0, new Conversation.Home(), Standing.NONE, Language.of(null), false, null);

    /// Telegram says a language with every update.
    Chat speaking(Language spoken) {
        return chosen ? this : new Chat(version, conversation, screen, spoken, false, owed);
    }

    /// @param choice whether the person chose it; unknown leaves all as it is
    Chat choosing(Language spoken, @Nullable Boolean choice) {
        return choice == null
                ? this
                : new Chat(version, conversation, screen, spoken, choice, owed);
    }

    /// The person wrote below the screen.
    Chat covered(Instant now) {
        return showing(screen.covered(now));
    }

    public Chat at(Conversation next) {
        return new Chat(version, next, screen, language, chosen, owed);
    }

    public Chat showing(Standing shown) {
        return new Chat(version, conversation, shown, language, chosen, owed);
    }

    /// @param rest replaces what was owed before: the newest screen is the only one that matters
    public Chat owing(@Nullable Owed rest) {
        return new Chat(version, conversation, screen, language, chosen, rest);
    }
}
