/// RFC 9457 problems with a stable code.
@NullMarked
package dev.aisha.model.problem;

import org.jspecify.annotations.NullMarked;
