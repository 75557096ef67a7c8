package dev.aisha.api.openai;

import java.util.Map;

/// OpenAI's view of a text.
///
/// @param scores 0 to 1 for each category
/// @param flags OpenAI's own yes or no for each category
public record Moderation(Map<String, Double> scores, Map<String, Boolean> flags) {}
