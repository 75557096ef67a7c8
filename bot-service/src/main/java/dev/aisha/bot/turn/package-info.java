/// Plays turns: one at a time per chat, shown before it is saved, saved in one step.
@NullMarked
package dev.aisha.bot.turn;

import org.jspecify.annotations.NullMarked;
