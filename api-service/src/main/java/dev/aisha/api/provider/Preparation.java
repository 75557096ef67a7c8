package dev.aisha.api.provider;

import dev.aisha.api.fal.FalOrder;

/// What preparing a piece of work came to.
public sealed interface Preparation {
    /// Send this.
    record Ready(FalOrder order) implements Preparation {}

    /// The work settled itself (cancelled, consent withdrawn): nothing is sent.
    record Abandoned() implements Preparation {}
}
