/// The only door to Redis: scripts run whole, and its absence is one exception.
@NullMarked
package dev.aisha.bot.redis;

import org.jspecify.annotations.NullMarked;
