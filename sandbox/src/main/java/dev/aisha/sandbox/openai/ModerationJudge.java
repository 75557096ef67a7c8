package dev.aisha.sandbox.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.sandbox.http.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Judges texts by lists of words, one list a category, and pictures by the words for what is
/// measured in them: flag "magenta tones", and magenta pictures are flagged.
final class ModerationJudge {
    private static final List<String> CATEGORIES =
            List.of(
                    "sexual",
                    "sexual/minors",
                    "harassment",
                    "harassment/threatening",
                    "hate",
                    "hate/threatening",
                    "illicit",
                    "illicit/violent",
                    "self-harm",
                    "self-harm/intent",
                    "self-harm/instructions",
                    "violence",
                    "violence/graphic");

    /// Not looked for in pictures.
    private static final List<String> TEXT_ONLY =
            List.of(
                    "sexual/minors",
                    "harassment",
                    "harassment/threatening",
                    "hate",
                    "hate/threatening",
                    "illicit",
                    "illicit/violent");

    private static final Map<String, List<String>> USUAL =
            Map.of(
                    "sexual", List.of("porn", "explicit", "nude"),
                    "violence/graphic", List.of("gore", "dismembered"),
                    "hate", List.of("slur"),
                    "self-harm", List.of("suicide"));

    private final Map<String, List<String>> words = new ConcurrentHashMap<>(USUAL);

    void reset() {
        words.clear();
        words.putAll(USUAL);
    }

    void flag(String category, List<String> list) {
        if (!CATEGORIES.contains(category)) {
            throw new Json.BadRequestException("No such category: " + category);
        }
        words.put(category, List.copyOf(list));
    }

    /// A string, several strings (a result each), or parts that are judged together.
    ObjectNode answer(JsonNode request) {
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.put("id", "modr-" + UUID.randomUUID().toString().replace("-", ""));
        answer.put("model", request.path("model").asText("omni-moderation-latest"));
        var results = answer.putArray("results");
        JsonNode input = request.path("input");
        if (input.isTextual()) {
            results.add(result(input.asText(), "text"));
        } else if (input.isArray() && input.path(0).isTextual()) {
            input.forEach(text -> results.add(result(text.asText(), "text")));
        } else if (input.isArray() && !input.isEmpty()) {
            StringBuilder texts = new StringBuilder();
            boolean image = false;
            for (JsonNode part : input) {
                texts.append(part.path("text").asText("")).append('\n');
                if (part.path("type").asText().equals("image_url")) {
                    requireOne(image);
                    image = true;
                    texts.append(Impression.of(part.at("/image_url/url").asText()).words());
                }
            }
            results.add(result(texts.toString(), image ? "image" : "text"));
        } else {
            throw OpenAiErrorException.bad("input", null, "Missing required parameter: 'input'.");
        }
        return answer;
    }

    private static void requireOne(boolean already) {
        if (already) {
            throw OpenAiErrorException.bad(
                    "input", "too_many_images", "Too many images in request: at most 1.");
        }
    }

    private ObjectNode result(String text, String kind) {
        ObjectNode result = Json.MAPPER.createObjectNode();
        ObjectNode categories = Json.MAPPER.createObjectNode();
        ObjectNode scores = Json.MAPPER.createObjectNode();
        ObjectNode types = Json.MAPPER.createObjectNode();
        boolean flagged = false;
        for (String category : CATEGORIES) {
            boolean looked = !(kind.equals("image") && TEXT_ONLY.contains(category));
            boolean hit =
                    looked
                            && words.getOrDefault(category, List.of()).stream()
                                    .anyMatch(w -> has(text, w));
            flagged |= hit;
            categories.put(category, hit);
            scores.put(category, hit ? 0.97 : looked ? 0.00012 : 0);
            var applied = types.putArray(category);
            if (looked) {
                applied.add(kind);
            }
        }
        result.put("flagged", flagged);
        result.set("categories", categories);
        result.set("category_scores", scores);
        result.set("category_applied_input_types", types);
        return result;
    }

    private static boolean has(String text, String word) {
        String whole = "(?<!\\p{L})" + Pattern.quote(word.toLowerCase(Locale.ROOT)) + "(?!\\p{L})";
        return Pattern.compile(whole).matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
