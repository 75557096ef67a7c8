/// What api-service may read of Telegram's payments.
@NullMarked
package dev.aisha.bot.payment;

import org.jspecify.annotations.NullMarked;
