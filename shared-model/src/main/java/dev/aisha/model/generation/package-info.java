/// Image generations on the wire.
@NullMarked
package dev.aisha.model.generation;

import org.jspecify.annotations.NullMarked;
