/// Runs the whole of Aisha on one machine: the sandbox and both packaged services as processes of
/// their own.
@NullMarked
package dev.aisha.sandbox.demo;

import org.jspecify.annotations.NullMarked;
