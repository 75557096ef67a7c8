/// Measures Aisha as it is packaged: load from the sandbox, figures into `docs/benchmarks.md`.
@NullMarked
package dev.aisha.sandbox.bench;

import org.jspecify.annotations.NullMarked;
