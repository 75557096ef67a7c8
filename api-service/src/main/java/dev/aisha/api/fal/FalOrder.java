package dev.aisha.api.fal;

import com.fasterxml.jackson.databind.JsonNode;

/// One paid request to a model.
///
/// @param endpoint the full model id, for example `fal-ai/flux-lora`
/// @param input the model's input, at top level
/// @param estimatedMicroUsd what fal will probably bill, in millionths of a dollar
public record FalOrder(String endpoint, JsonNode input, long estimatedMicroUsd) {}
