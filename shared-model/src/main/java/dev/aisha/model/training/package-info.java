/// Trainings on the wire.
@NullMarked
package dev.aisha.model.training;

import org.jspecify.annotations.NullMarked;
