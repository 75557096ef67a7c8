/// The outside world of Aisha on one machine: a library for tests and a process for the demo.
@NullMarked
package dev.aisha.sandbox;

import org.jspecify.annotations.NullMarked;
