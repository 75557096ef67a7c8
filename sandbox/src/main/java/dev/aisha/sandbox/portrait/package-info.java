/// Portrait photos of people who do not exist, drawn for tests, benchmarks and demonstrations.
@NullMarked
package dev.aisha.sandbox.portrait;

import org.jspecify.annotations.NullMarked;
