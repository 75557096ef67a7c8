/// Contact sheets: a few free images that show a new avatar, as one picture.
@NullMarked
package dev.aisha.api.sheet;

import org.jspecify.annotations.NullMarked;
