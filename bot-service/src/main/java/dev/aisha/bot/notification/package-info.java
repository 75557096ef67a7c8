/// What the API tells the bot after the fact, and how it reaches the person.
@NullMarked
package dev.aisha.bot.notification;

import org.jspecify.annotations.NullMarked;
