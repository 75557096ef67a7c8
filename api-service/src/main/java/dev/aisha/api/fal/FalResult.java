package dev.aisha.api.fal;

import com.fasterxml.jackson.databind.JsonNode;

/// What reading a request's result came to.
public sealed interface FalResult {
    /// The model's bare output.
    record Output(JsonNode json) implements FalResult {}

    /// The model failed; the failure is final.
    record Failed(FalError error) implements FalResult {}

    /// Still queued or running.
    record NotReady() implements FalResult {}

    /// Unknown or no longer kept.
    record Gone() implements FalResult {}
}
