/// Reads a photo as a shot: what a vision model sees in it, without whoever is in it.
@NullMarked
package dev.aisha.api.vision;

import org.jspecify.annotations.NullMarked;
