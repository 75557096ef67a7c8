package dev.aisha.bot.conversation;

import org.jspecify.annotations.Nullable;

/// How people reach this bot: for links that lead into it.
public interface BotAddress {
    /// The user name without `@`; none while Telegram was not asked yet.
    @Nullable String username();
}
