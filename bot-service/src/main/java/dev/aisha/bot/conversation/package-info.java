/// Dialogues as data: where a person is, what happened, what comes next.
@NullMarked
package dev.aisha.bot.conversation;

import org.jspecify.annotations.NullMarked;
