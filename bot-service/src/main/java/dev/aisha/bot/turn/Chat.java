package dev.aisha.bot.turn;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.telegram.Anchor;
import org.jspecify.annotations.Nullable;

/// What is remembered of a chat. No fact of it is the only copy: losing it costs an unfinished
/// step.
///
/// @param version grows with every save
/// @param screen the message that menus edit, if there is one
/// @param language last seen; Russian before that
/// @param owed a screen that could not be shown yet
public record Chat(
        long version,
        Conversation conversation,
        @Nullable Anchor screen,
        Language language,
        @Nullable Owed owed) {
    static final Chat NEW = new Chat(0, new Conversation.Home(), null, Language.of(null), null);

    Chat speaking(Language spoken) {
        return new Chat(version, conversation, screen, spoken, owed);
    }

    public Chat at(Conversation next) {
        return new Chat(version, next, screen, language, owed);
    }

    public Chat showing(@Nullable Anchor shown) {
        return new Chat(version, conversation, shown, language, owed);
    }

    Chat owing(@Nullable Owed rest) {
        return new Chat(version, conversation, screen, language, rest);
    }
}
