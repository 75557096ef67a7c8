package dev.aisha.sandbox.telegram;

import static dev.aisha.sandbox.telegram.CallRefusedException.badRequest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Texts and captions of calls, parsed and held to their limits.
final class Words {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;

    private Words() {}

    static Formatted text(Call call) {
        var words = parse(call.text("text"), call.text("parse_mode"), call.json("entities"));
        if (words.isEmpty()) {
            throw badRequest("message text is empty");
        }
        if (words.codePoints() > LONGEST_TEXT) {
            throw badRequest("message is too long");
        }
        return words;
    }

    static Formatted caption(Call call) {
        return caption(
                call.text("caption"), call.text("parse_mode"), call.json("caption_entities"));
    }

    static Formatted caption(String source, String mode, @Nullable JsonNode entities) {
        var words = parse(source, mode, entities);
        if (words.codePoints() > LONGEST_CAPTION) {
            throw badRequest("message caption is too long");
        }
        return words;
    }

    private static Formatted parse(String source, String mode, @Nullable JsonNode entities) {
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "" -> explicit(source, entities);
            case "html" -> HtmlParser.parse(source);
            default -> throw badRequest("unsupported parse_mode");
        };
    }

    private static Formatted explicit(String source, @Nullable JsonNode entities) {
        if (entities == null) {
            return Formatted.plain(source);
        }
        List<Entity> list = new ArrayList<>();
        for (var node : entities) {
            list.add(
                    new Entity(
                            node.path("type").asText(),
                            Math.clamp(node.path("offset").asInt(), 0, source.length()),
                            Math.clamp(
                                    node.path("length").asInt(),
                                    0,
                                    source.length() - node.path("offset").asInt()),
                            node.hasNonNull("url") ? node.get("url").asText() : null,
                            node.hasNonNull("language") ? node.get("language").asText() : null));
        }
        return new Formatted(source, list).trimmed().withDetected();
    }
}
