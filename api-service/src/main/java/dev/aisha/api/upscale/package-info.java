/// 2K versions of finished images: ordered once per image, paid for when they are in our store.
@NullMarked
package dev.aisha.api.upscale;

import org.jspecify.annotations.NullMarked;
