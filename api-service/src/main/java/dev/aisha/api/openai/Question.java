package dev.aisha.api.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/// One question whose answer is JSON of a given shape.
///
/// @param asker the user on whose behalf; OpenAI sees only a hash
/// @param instruction ours, as the developer's message
/// @param data the person's input, as the user's message: data, never instructions
/// @param schemaName letters, digits, `_` and `-`
/// @param schema strict JSON schema: all properties required, no further ones
/// @param answer the record that the schema describes
public record Question<T>(
        UUID asker,
        String instruction,
        String data,
        String schemaName,
        JsonNode schema,
        Class<T> answer) {}
