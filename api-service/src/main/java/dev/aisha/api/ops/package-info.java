/// Start-up checks, health, metrics and the clock.
@NullMarked
package dev.aisha.api.ops;

import org.jspecify.annotations.NullMarked;
