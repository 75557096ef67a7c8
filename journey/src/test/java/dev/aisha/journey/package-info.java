/// Whole journeys: both packaged services as processes, over HTTP, against the sandbox.
@NullMarked
package dev.aisha.journey;

import org.jspecify.annotations.NullMarked;
