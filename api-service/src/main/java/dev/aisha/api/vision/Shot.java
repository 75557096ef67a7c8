package dev.aisha.api.vision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// The vision model's answer: a photo in the parts of a shot.
///
/// @param shot `full`, `half`, `close-up` or `none`: how much of the subject is seen
/// @param noun what the subject is, without any quality: `man`, `woman`, `person`, or a thing
/// @param prompt the whole shot in English, without the identity of anybody
/// @param summary the shot in the person's language
/// @param childPortrait whether a child is the subject
record Shot(
        String shot,
        String framing,
        String noun,
        String pose,
        String wardrobe,
        String setting,
        String light,
        String lens,
        String palette,
        String mood,
        String prompt,
        String summary,
        boolean childPortrait) {

    private static final List<String> TEXTS =
            List.of(
                    "framing",
                    "noun",
                    "pose",
                    "wardrobe",
                    "setting",
                    "light",
                    "lens",
                    "palette",
                    "mood",
                    "prompt",
                    "summary");

    /// Strict: every part required, nothing else.
    static JsonNode schema(ObjectMapper json) {
        ObjectNode schema = json.createObjectNode().put("type", "object");
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        var required = schema.putArray("required");
        properties
                .putObject("shot")
                .put("type", "string")
                .putArray("enum")
                .add("full")
                .add("half")
                .add("close-up")
                .add("none");
        required.add("shot");
        for (String text : TEXTS) {
            properties.putObject(text).put("type", "string");
            required.add(text);
        }
        properties.putObject("childPortrait").put("type", "boolean");
        required.add("childPortrait");
        return schema;
    }
}
