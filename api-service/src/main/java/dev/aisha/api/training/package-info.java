/// An avatar's training, from the tap to the stored model.
@NullMarked
package dev.aisha.api.training;

import org.jspecify.annotations.NullMarked;
