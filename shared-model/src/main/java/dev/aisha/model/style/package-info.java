/// The style library on the wire.
@NullMarked
package dev.aisha.model.style;

import org.jspecify.annotations.NullMarked;
