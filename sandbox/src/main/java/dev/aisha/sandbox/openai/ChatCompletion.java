package dev.aisha.sandbox.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.sandbox.http.Json;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// Answers a chat completion by a rule that tests can see through: the user's words in English,
/// pictures in measured words, in the shape that is asked for.
final class ChatCompletion {
    /// What the instruction may ask to be written in place of the main person.
    private static final String PLACE = "{subject}";

    private static final Set<String> SAMPLING =
            Set.of("temperature", "top_p", "logprobs", "top_logprobs");

    private static final Set<String> EFFORTS =
            Set.of("none", "low", "medium", "high", "xhigh", "max");

    private final Clock clock;
    private final Models models;
    private final Translation translation = new Translation();

    ChatCompletion(Clock clock, Models models) {
        this.clock = clock;
        this.models = models;
    }

    /// Refuses what the real one refuses.
    void check(JsonNode request) {
        String model = request.path("model").asText("");
        if (model.isEmpty()) {
            throw OpenAiErrorException.bad("model", null, "you must provide a model parameter");
        }
        models.require(model);
        if (!request.path("messages").isArray() || request.path("messages").isEmpty()) {
            throw OpenAiErrorException.bad(
                    "messages",
                    "missing_required_parameter",
                    "Missing required parameter: 'messages'.");
        }
        if (Models.reasons(model)) {
            checkReasoning(request, model);
        } else if (request.has("reasoning_effort")) {
            throw OpenAiErrorException.bad(
                    "reasoning_effort",
                    "unsupported_parameter",
                    "Unsupported parameter: 'reasoning_effort' is not supported with this model.");
        }
        if (request.at("/response_format/type").asText().equals("json_schema")) {
            StrictSchema.require(request.at("/response_format/json_schema"));
        }
    }

    private static void checkReasoning(JsonNode request, String model) {
        if (request.has("max_tokens")) {
            throw OpenAiErrorException.bad(
                    "max_tokens",
                    "unsupported_parameter",
                    "Unsupported parameter: 'max_tokens' is not supported with this model. Use"
                            + " 'max_completion_tokens' instead.");
        }
        String effort = request.path("reasoning_effort").asText("medium");
        if (!EFFORTS.contains(effort)) {
            throw OpenAiErrorException.bad(
                    "reasoning_effort", "invalid_value", "Invalid value: '" + effort + "'.");
        }
        boolean none = effort.equals("none");
        if (none && Models.alwaysThinks(model)) {
            throw OpenAiErrorException.bad(
                    "reasoning_effort",
                    "unsupported_value",
                    "Unsupported value: 'reasoning_effort' does not support 'none' with this"
                            + " model.");
        }
        for (String name : SAMPLING) {
            if (!none && request.hasNonNull(name) && request.path(name).asDouble() != 1) {
                throw OpenAiErrorException.bad(
                        name,
                        "unsupported_value",
                        "Unsupported value: '"
                                + name
                                + "' does not support "
                                + request.path(name).asText()
                                + " with this model. Only the default (1) value is supported.");
            }
        }
    }

    ObjectNode answer(JsonNode request, @Nullable OpenAiBehaviour behaviour) {
        Words words = new Words(request.path("messages"));
        OpenAiBehaviour.@Nullable Kind kind = behaviour == null ? null : behaviour.kind();
        String whole = content(request, words, kind);
        int most = request.path("max_completion_tokens").asInt(Integer.MAX_VALUE);
        boolean cut = kind != OpenAiBehaviour.Kind.CONTENT && tokens(whole) > most;
        String content = cut ? begun(whole, most) : whole;
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.put("id", "chatcmpl-" + UUID.randomUUID().toString().replace("-", ""));
        answer.put("object", "chat.completion");
        answer.put("created", clock.instant().getEpochSecond());
        answer.put("model", request.path("model").asText());
        ObjectNode choice = answer.putArray("choices").addObject().put("index", 0);
        ObjectNode message = choice.putObject("message").put("role", "assistant");
        switch (kind) {
            case REFUSAL ->
                    message.putNull("content")
                            .put("refusal", "I'm sorry, I can't assist with that.");
            case LENGTH -> message.put("content", content.substring(0, content.length() / 2));
            case CONTENT_FILTER, EMPTY -> message.put("content", "");
            case CONTENT -> message.put("content", behaviour == null ? "" : behaviour.content());
            case null, default -> message.put("content", content);
        }
        if (!message.has("refusal")) {
            message.putNull("refusal");
        }
        message.putArray("annotations");
        choice.putNull("logprobs").put("finish_reason", cut ? "length" : finishReason(kind));
        usage(answer.putObject("usage"), request.path("messages").toString(), words, content);
        return answer.put("service_tier", "default").put("system_fingerprint", "fp_sandbox");
    }

    private static String finishReason(OpenAiBehaviour.@Nullable Kind kind) {
        return switch (kind) {
            case LENGTH -> "length";
            case CONTENT_FILTER -> "content_filter";
            case null, default -> "stop";
        };
    }

    private String content(JsonNode request, Words words, OpenAiBehaviour.@Nullable Kind kind) {
        Impression picture = words.picture() == null ? null : Impression.of(words.picture());
        boolean forgets = kind == OpenAiBehaviour.Kind.FORGETS;
        boolean denies = kind == OpenAiBehaviour.Kind.DENIES;
        String idea = idea(words.user());
        String remembered = forgets || denies ? Translation.everySecondWord(idea) : idea;
        String english = translation.english(remembered);
        String scene = picture == null ? english : (english + ", " + picture.words()).strip();
        if (words.instruction().contains(PLACE) && !scene.contains(PLACE)) {
            scene = withPlace(scene);
        }
        JsonNode schema = request.at("/response_format/json_schema/schema");
        if (!schema.isObject()) {
            return scene + ", cinematic shot, soft light, shallow depth of field";
        }
        var kept = translation.pairs(denies ? remembered : idea);
        JsonNode answer = new SchemaAnswer(scene, picture, words.instruction(), kept).fill(schema);
        if (kind == OpenAiBehaviour.Kind.WRONG_SHAPE && answer instanceof ObjectNode object) {
            JsonNode required = schema.path("required");
            object.remove(required.path(required.size() - 1).asText());
        }
        return answer.toString();
    }

    /// "me on the moon" shows the person on the moon.
    private static String withPlace(String scene) {
        String said = scene.replaceFirst("(?i)\\bme\\b,?", Matcher.quoteReplacement(PLACE));
        return said.contains(PLACE) ? said : PLACE + ", " + scene;
    }

    /// Clients wrap what users say into JSON, so that it is data; its texts are what counts.
    static String idea(String user) {
        try {
            JsonNode node = Json.MAPPER.readTree(user);
            if (node != null && node.isObject()) {
                StringBuilder texts = new StringBuilder();
                for (JsonNode field : node) {
                    texts.append(field.isTextual() ? field.asText() + " " : "");
                    field.forEach(one -> texts.append(one.asText()).append(' '));
                }
                return texts.toString().strip();
            }
        } catch (JsonProcessingException _) {
            return user; // plain words
        }
        return user;
    }

    /// Four Latin letters a token, two Cyrillic ones.
    private static int tokens(String text) {
        long cyrillic =
                text.codePoints()
                        .filter(letter ->
                                Character.UnicodeScript.of(letter)
                                        == Character.UnicodeScript.CYRILLIC)
                        .count();
        return (int) Math.max(1, (text.length() + cyrillic) / 4);
    }

    /// As much of an answer as fits.
    private static String begun(String text, int tokens) {
        int end = Math.min(text.length(), tokens * 4);
        while (end > 0 && tokens(text.substring(0, end)) > tokens) {
            end--;
        }
        return text.substring(0, end);
    }

    /// A picture counts about 1.2 tokens for each 32 × 32 pixels.
    private static void usage(ObjectNode usage, String in, Words words, String out) {
        String url = words.picture();
        Impression picture = url == null ? null : Impression.of(url);
        double seen = picture == null ? 0 : picture.width() * picture.height() * 1.2 / 1024;
        int letters = in.length() - (url == null ? 0 : url.length());
        int prompt = Math.max(1, letters / 4) + (int) Math.ceil(seen);
        int completion = tokens(out);
        usage.put("prompt_tokens", prompt).put("completion_tokens", completion);
        usage.put("total_tokens", prompt + completion);
        usage.putObject("prompt_tokens_details").put("cached_tokens", 0).put("audio_tokens", 0);
        usage.putObject("completion_tokens_details")
                .put("reasoning_tokens", 0)
                .put("audio_tokens", 0)
                .put("accepted_prediction_tokens", 0)
                .put("rejected_prediction_tokens", 0);
    }
}
