/// Orders to the stand-ins: faults to show, and back to a clean state.
@NullMarked
package dev.aisha.sandbox.control;

import org.jspecify.annotations.NullMarked;
