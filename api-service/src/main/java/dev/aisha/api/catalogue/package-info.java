/// What can be trained and painted with, as data: checked at start, never hard-wired in features.
@NullMarked
package dev.aisha.api.catalogue;

import org.jspecify.annotations.NullMarked;
