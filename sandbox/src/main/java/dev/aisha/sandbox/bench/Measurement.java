package dev.aisha.sandbox.bench;

import java.io.IOException;

/// Something that can be measured while the whole system runs.
interface Measurement {
    /// @throws IllegalStateException when the system does not do what the measurement needs
    Figure measure(World world) throws IOException, InterruptedException;
}
