/// A stand-in for Telegram's Bot API and for the people who talk to the bot.
@NullMarked
package dev.aisha.sandbox.telegram;

import org.jspecify.annotations.NullMarked;
