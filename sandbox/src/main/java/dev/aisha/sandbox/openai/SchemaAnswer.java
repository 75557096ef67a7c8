package dev.aisha.sandbox.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An answer of exactly the shape that a JSON schema wants. Fields of a camera's language get a
/// phrase picked by the text or, with a picture, by what is measured in it; every other text field
/// the scene itself.
final class SchemaAnswer {
    /// What a client asks to be told of the user's words.
    private static final Set<String> LISTS_OF_WORDS = Set.of("keep", "pairs");

    private static final List<String> SHOTS =
            List.of(
                    "medium shot at eye level",
                    "wide shot from a low angle",
                    "close-up, rule of thirds");

    private static final List<String> LIGHTS =
            List.of("golden-hour backlight", "soft window light", "neon rim light in haze");

    /// What the scene says already is not said again.
    private static final List<String> IN_THE_SCENE = List.of("");

    private static final Map<String, List<String>> PHRASES =
            Map.of(
                    "pose", IN_THE_SCENE,
                    "wardrobe", IN_THE_SCENE,
                    "setting", IN_THE_SCENE,
                    "shot", SHOTS,
                    "framing", SHOTS,
                    "light", LIGHTS,
                    "lighting", LIGHTS,
                    "lens",
                            List.of(
                                    "85mm lens, shallow depth of field",
                                    "35mm lens, deep focus",
                                    "50mm lens, gentle bokeh"),
                    "palette",
                            List.of(
                                    "teal and amber palette",
                                    "muted earth tones",
                                    "deep blues with warm highlights"),
                    "mood", List.of("calm and epic mood", "dreamy mood", "bold, energetic mood"));

    private final String scene;
    private final @Nullable Impression picture;
    private final @Nullable PictureAnswer described;

    /// The user's words, in their own language and in English.
    private final Map<String, String> kept;

    SchemaAnswer(
            String scene,
            @Nullable Impression picture,
            String instruction,
            Map<String, String> kept) {
        this.scene = scene;
        this.kept = kept;
        this.picture = picture;
        this.described = picture == null ? null : new PictureAnswer(picture, instruction);
    }

    JsonNode fill(JsonNode schema) {
        return value("prompt", schema);
    }

    private JsonNode value(String name, JsonNode schema) {
        if (schema.path("enum").isArray()) {
            return JsonNodeFactory.instance.textNode(
                    PictureAnswer.choice(schema.path("enum"), picture));
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" ->
                    LISTS_OF_WORDS.contains(name)
                            ? keep()
                            : JsonNodeFactory.instance
                                    .arrayNode()
                                    .add(value(name, schema.path("items")));
            case "integer" -> JsonNodeFactory.instance.numberNode(1);
            case "number" -> JsonNodeFactory.instance.numberNode(brightness());
            case "boolean" -> JsonNodeFactory.instance.booleanNode(false);
            default -> JsonNodeFactory.instance.textNode(text(name));
        };
    }

    /// What a client asks to be told of each word: the word, and what became of it.
    private JsonNode keep() {
        var pairs = JsonNodeFactory.instance.arrayNode();
        kept.forEach((own, english) -> pairs.addObject().put("words", own).put("english", english));
        return pairs;
    }

    private double brightness() {
        return picture == null ? 0.5 : picture.brightness();
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        schema.path("properties")
                .properties()
                .forEach(each -> object.set(each.getKey(), value(each.getKey(), each.getValue())));
        return object;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText("string") : type.asText("string");
    }

    private String text(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        String seen = described == null ? null : described.text(key);
        if (seen != null) {
            return seen;
        }
        List<String> phrases = PHRASES.get(key);
        return phrases == null
                ? scene
                : phrases.get(Math.floorMod(scene.hashCode() + key.hashCode(), phrases.size()));
    }
}
