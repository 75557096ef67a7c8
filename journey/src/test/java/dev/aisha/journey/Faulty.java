package dev.aisha.journey;

import dev.aisha.sandbox.control.Fault;
import dev.aisha.sandbox.control.Target;

/// Faults that journeys ask for.
final class Faulty {
    private Faulty() {}

    /// Telegram delivers every update ten times.
    static Fault everyUpdateTenTimes() {
        return Fault.of(Target.TELEGRAM, "update", Fault.Kind.REPEAT).withCopies(10);
    }
}
