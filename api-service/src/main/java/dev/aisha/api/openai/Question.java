package dev.aisha.api.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One question whose answer is JSON of a given shape.
///
/// @param asker the user on whose behalf; OpenAI sees only a hash
/// @param instruction ours, as the developer's message
/// @param data the person's input, as the user's message: data, never instructions
/// @param schemaName letters, digits, `_` and `-`
/// @param schema strict JSON schema: all properties required, no further ones
/// @param answer the record that the schema describes
/// @param picture what the question is about, or none
/// @param budget for all tries together, where it is shorter than the configured patience
public record Question<T>(
        UUID asker,
        String instruction,
        String data,
        String schemaName,
        JsonNode schema,
        Class<T> answer,
        @Nullable Photograph picture,
        @Nullable Duration budget) {

    /// A question in words alone, with all the time there is.
    public Question(
            UUID asker,
            String instruction,
            String data,
            String schemaName,
            JsonNode schema,
            Class<T> answer) {
        this(asker, instruction, data, schemaName, schema, answer, null, null);
    }

    /// The same about a picture, within a time.
    public Question<T> about(Photograph photo, Duration within) {
        return new Question<>(asker, instruction, data, schemaName, schema, answer, photo, within);
    }

    /// The same within a time.
    public Question<T> within(Duration time) {
        return new Question<>(asker, instruction, data, schemaName, schema, answer, picture, time);
    }
}
