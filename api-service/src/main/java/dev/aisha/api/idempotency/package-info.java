/// Runs an effect once per key and replays its answer afterwards.
@NullMarked
package dev.aisha.api.idempotency;

import org.jspecify.annotations.NullMarked;
