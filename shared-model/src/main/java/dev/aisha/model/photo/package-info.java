/// Training photos on the wire: references in, verdicts out.
@NullMarked
package dev.aisha.model.photo;

import org.jspecify.annotations.NullMarked;
