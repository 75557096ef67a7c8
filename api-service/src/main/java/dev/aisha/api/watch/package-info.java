/// Looks daily whether the catalogue still says what the provider says.
@NullMarked
package dev.aisha.api.watch;

import org.jspecify.annotations.NullMarked;
