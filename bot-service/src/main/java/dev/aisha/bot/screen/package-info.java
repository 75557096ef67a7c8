/// What a person sees: screens as data, their buttons, and the one place that makes HTML of them.
@NullMarked
package dev.aisha.bot.screen;

import org.jspecify.annotations.NullMarked;
