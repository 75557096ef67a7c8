package dev.aisha.api.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aisha.api.fal.FalOrder;
import java.time.Duration;

/// What preparing a piece of work came to.
public sealed interface Preparation {
    /// Send this.
    record Ready(FalOrder order) implements Preparation {}

    /// The work settled itself (cancelled, consent withdrawn): nothing is sent.
    record Abandoned() implements Preparation {}

    /// A rehearsal: nothing is sent, and `output` is the outcome after `delay`, through the same
    /// jobs.
    record Rehearsal(JsonNode output, Duration delay) implements Preparation {}
}
