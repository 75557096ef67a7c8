/// Counts what a user did in a clock hour or a day, in the database: whatever replica asks.
@NullMarked
package dev.aisha.api.quota;

import org.jspecify.annotations.NullMarked;
