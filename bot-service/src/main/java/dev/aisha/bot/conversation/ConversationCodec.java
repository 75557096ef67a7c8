package dev.aisha.bot.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.bot.conversation.Conversation.Home;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// A conversation as JSON with a schema version. What a newer version wrote, or nobody can read, is
/// [Home]: a person loses at most an unfinished step.
public final class ConversationCodec {
    /// Grows when an older reader would misunderstand what is written.
    public static final int VERSION = 1;

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    static {
        // sealed is known to the compiler, not to Jackson
        register(Conversation.class);
        register(Conversation.Wish.class);
    }

    private static void register(Class<?> sealed) {
        for (Class<?> variant : sealed.getPermittedSubclasses()) {
            if (variant.isSealed()) {
                register(variant);
            } else {
                JSON.registerSubtypes(variant);
            }
        }
    }

    private ConversationCodec() {}

    /// As stored.
    public static String write(Conversation conversation) {
        ObjectNode node = JSON.valueToTree(conversation);
        node.put("v", VERSION);
        return node.toString();
    }

    /// Never fails.
    public static Conversation read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return new Home();
        }
        try {
            JsonNode node = JSON.readTree(text);
            if (node.path("v").asInt(Integer.MAX_VALUE) > VERSION) {
                return new Home();
            }
            return JSON.treeToValue(node, Conversation.class);
        } catch (JsonProcessingException | UncheckedIOException _) {
            return new Home();
        }
    }
}
