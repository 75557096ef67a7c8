package dev.aisha.api.prompt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/// The language model's answer: a shot in parts, so that we, not the model, decide where the
/// trigger goes and what is left out when it gets too long.
record CinematicPrompt(
        String scene, String framing, String lens, String lighting, String palette, String mood) {

    /// Stands in the scene where the avatar's person is; [PromptComposer] puts the trigger there.
    static final String PLACE = "{subject}";

    /// The same as a replacement in a regular expression; braces mean nothing there.
    static final String PLACE_QUOTED = Matcher.quoteReplacement(PLACE);

    private static final List<String> PARTS =
            List.of("scene", "framing", "lens", "lighting", "palette", "mood");

    /// Strict: every part required, nothing else.
    static JsonNode schema(ObjectMapper json) {
        ObjectNode schema = json.createObjectNode().put("type", "object");
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        PARTS.forEach(part -> properties.putObject(part).put("type", "string"));
        var required = schema.putArray("required");
        PARTS.forEach(required::add);
        return schema;
    }

    /// The camera's part, most telling first.
    List<String> details() {
        return Stream.of(framing, lighting, lens, palette, mood)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
