/// Every sentence the bot says, in Russian and English.
@NullMarked
package dev.aisha.bot.i18n;

import org.jspecify.annotations.NullMarked;
