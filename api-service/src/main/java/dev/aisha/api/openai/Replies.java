package dev.aisha.api.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes sense of answers that OpenAI gave with a 200; what makes none is an [OpenAiException].
final class Replies {
    private final ObjectMapper json;

    Replies(ObjectMapper json) {
        this.json = json;
    }

    <T> T read(JsonNode completion, Class<T> type) {
        JsonNode choice = completion.path("choices").path(0);
        JsonNode message = choice.path("message");
        if (message.path("refusal").isTextual()) {
            throw new OpenAiException(OpenAiFailure.REFUSED, "refusal", null);
        }
        switch (choice.path("finish_reason").asText("")) {
            case "length" -> throw new OpenAiException(OpenAiFailure.TRUNCATED, "length", null);
            case "content_filter" ->
                    throw new OpenAiException(OpenAiFailure.FILTERED, "content_filter", null);
            default -> {}
        }
        if (!message.path("content").isTextual()) {
            throw new OpenAiException(OpenAiFailure.BAD_ANSWER, "no content", null);
        }
        @Nullable T value = null;
        try {
            value =
                    json.readerFor(type)
                            .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                            .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                            .readValue(message.path("content").asText());
        } catch (JsonProcessingException _) {
            Log.debug("OpenAI answered with something else than the schema's JSON");
        }
        if (value == null) { // that, or the JSON word null
            throw new OpenAiException(OpenAiFailure.BAD_ANSWER, "not the schema's JSON", null);
        }
        return value;
    }

    static Moderation moderation(JsonNode answer) {
        JsonNode result = answer.path("results").path(0);
        if (!result.path("category_scores").isObject()) {
            throw new OpenAiException(OpenAiFailure.BAD_ANSWER, "no scores", null);
        }
        Map<String, Double> scores = new HashMap<>();
        Map<String, Boolean> flags = new HashMap<>();
        result.path("category_scores")
                .properties()
                .forEach(score -> scores.put(score.getKey(), score.getValue().asDouble()));
        result.path("categories")
                .properties()
                .forEach(flag -> flags.put(flag.getKey(), flag.getValue().asBoolean()));
        return new Moderation(Map.copyOf(scores), Map.copyOf(flags));
    }

    static Map<String, Optional<LocalDate>> models(JsonNode answer) {
        if (!answer.path("data").isArray()) {
            throw new OpenAiException(OpenAiFailure.BAD_ANSWER, "no list of models", null);
        }
        Map<String, Optional<LocalDate>> models = new HashMap<>();
        for (JsonNode model : answer.path("data")) {
            models.put(model.path("id").asText(), day(model.path("shutdown_date").asText("")));
        }
        return Map.copyOf(models);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) { // null, or a form that we do not know
            return Optional.empty();
        }
    }
}
