/// The 2K version of a finished image on the wire.
@NullMarked
package dev.aisha.model.upscale;

import org.jspecify.annotations.NullMarked;
