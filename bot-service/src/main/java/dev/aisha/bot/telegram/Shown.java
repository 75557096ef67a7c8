package dev.aisha.bot.telegram;

import java.time.Duration;

/// What became of showing something.
public sealed interface Shown {
    /// Telegram took it all, or it was there already.
    record Done() implements Shown {}

    /// Telegram limits this chat, or is down: show it again after the delay.
    record Later(Duration delay) implements Shown {}

    /// The person blocked the bot.
    record Unreachable() implements Shown {}
}
