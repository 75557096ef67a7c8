/// Everything that knows Telegram: updates in, messages out. No other package sees its library.
@NullMarked
package dev.aisha.bot.telegram;

import org.jspecify.annotations.NullMarked;
