/// ZIP files for people to take along, in parts that a bot may send.
@NullMarked
package dev.aisha.api.zip;

import org.jspecify.annotations.NullMarked;
