/// Avatars on the wire.
@NullMarked
package dev.aisha.model.avatar;

import org.jspecify.annotations.NullMarked;
