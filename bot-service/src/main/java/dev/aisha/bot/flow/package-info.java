/// Pure decisions: where a person is and what they did, to what comes next.
@NullMarked
package dev.aisha.bot.flow;

import org.jspecify.annotations.NullMarked;
