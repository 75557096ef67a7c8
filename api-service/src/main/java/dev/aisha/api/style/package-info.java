/// The style library: read-only data, and which styles a person likes.
@NullMarked
package dev.aisha.api.style;

import org.jspecify.annotations.NullMarked;
