/// Finds faces in pictures with a small model that ships with the service; nothing leaves for it.
@NullMarked
package dev.aisha.api.face;

import org.jspecify.annotations.NullMarked;
