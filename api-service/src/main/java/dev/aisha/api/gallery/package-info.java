/// Finished images: where generations put them, and how their owner looks through them.
@NullMarked
package dev.aisha.api.gallery;

import org.jspecify.annotations.NullMarked;
