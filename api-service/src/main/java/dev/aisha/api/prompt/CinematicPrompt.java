package dev.aisha.api.prompt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/// The language model's answer: a shot in parts, so that we, not the model, decide where the
/// trigger goes and what is left out when it gets too long.
///
/// @param shot how much is seen and from where
/// @param subject who or what is seen and what happens; never empty
/// @param keep what the idea names, and the English for it
record CinematicPrompt(
        String shot,
        String subject,
        String pose,
        String wardrobe,
        String setting,
        String light,
        String lens,
        String palette,
        String mood,
        List<Kept> keep) {

    /// Something that the idea names, and what became of it.
    ///
    /// @param words as the person wrote it
    /// @param english as the shot says it
    record Kept(String words, String english) {}

    /// Stands in the subject where the avatar's person is; [PromptComposer] puts the trigger there.
    static final String PLACE = "{subject}";

    /// The same as a replacement in a regular expression; braces mean nothing there.
    static final String PLACE_QUOTED = Matcher.quoteReplacement(PLACE);

    private static final List<String> PARTS =
            List.of(
                    "shot",
                    "subject",
                    "pose",
                    "wardrobe",
                    "setting",
                    "light",
                    "lens",
                    "palette",
                    "mood");

    /// Strict: every part required, nothing else.
    static JsonNode schema(ObjectMapper json) {
        ObjectNode schema = closed(json.createObjectNode());
        ObjectNode properties = schema.putObject("properties");
        PARTS.forEach(part -> properties.putObject(part).put("type", "string"));
        pairs(properties, "keep");
        var required = schema.putArray("required");
        PARTS.forEach(required::add);
        required.add("keep");
        return schema;
    }

    /// A list of [Kept].
    static void pairs(ObjectNode properties, String name) {
        ObjectNode pair = properties.putObject(name).put("type", "array").putObject("items");
        ObjectNode both = closed(pair).putObject("properties");
        both.putObject("words").put("type", "string");
        both.putObject("english").put("type", "string");
        pair.putArray("required").add("words").add("english");
    }

    static ObjectNode closed(ObjectNode object) {
        return object.put("type", "object").put("additionalProperties", false);
    }

    /// What the person does and wears and where, as far as the subject leaves it out.
    List<String> scenery() {
        return said(pose, wardrobe, setting);
    }

    /// The camera's part, most telling first.
    List<String> camera() {
        return said(shot, light, lens, palette, mood);
    }

    private static List<String> said(String... parts) {
        return Stream.of(parts).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
