/// Finished images on the wire.
@NullMarked
package dev.aisha.model.gallery;

import org.jspecify.annotations.NullMarked;
