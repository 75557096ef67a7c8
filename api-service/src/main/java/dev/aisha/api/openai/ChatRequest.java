package dev.aisha.api.openai;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// Writes a chat completion the way the configured model's family accepts it.
final class ChatRequest {
    /// Models that think; older ones know neither effort nor its rules.
    private static final Pattern REASONING = Pattern.compile("(gpt-([5-9]|\\d\\d)|o\\d).*");

    private static final Set<String> ALWAYS_THINKING = Set.of("gpt-6-astra", "gpt-6.1-sol");

    private ChatRequest() {}

    static ObjectNode of(Question<?> question, OpenAiConfig config, ObjectMapper json) {
        ObjectNode body = json.createObjectNode();
        body.put("model", config.model());
        body.put(
                "max_completion_tokens",
                question.picture() == null ? config.maxTokens() : config.pictureMaxTokens());
        body.put("store", false);
        body.put("safety_identifier", fingerprint(question.asker()));
        boolean reasoning = REASONING.matcher(config.model()).matches();
        String effort = effort(config);
        if (reasoning) {
            body.put("reasoning_effort", effort);
        }
        if (!reasoning || effort.equals("none")) {
            config.temperature().ifPresent(t -> body.put("temperature", t));
        }
        var messages = body.putArray("messages");
        messages.addObject().put("role", "developer").put("content", question.instruction());
        ask(messages.addObject().put("role", "user"), question);
        ObjectNode format = body.putObject("response_format").put("type", "json_schema");
        format.putObject("json_schema")
                .put("name", question.schemaName())
                .put("strict", true)
                .set("schema", question.schema());
        return body;
    }

    private static void ask(ObjectNode message, Question<?> question) {
        Photograph picture = question.picture();
        if (picture == null) {
            message.put("content", question.data());
            return;
        }
        var parts = message.putArray("content");
        parts.addObject().put("type", "text").put("text", question.data());
        parts.addObject()
                .put("type", "image_url")
                .putObject("image_url")
                .put("url", picture.dataUrl())
                .put("detail", "high");
    }

    private static String effort(OpenAiConfig config) {
        boolean none = config.effort().equals("none");
        return none && ALWAYS_THINKING.stream().anyMatch(config.model()::startsWith)
                ? "low"
                : config.effort();
    }

    /// OpenAI asks for a stable id of the end user and must not learn who that is.
    static String fingerprint(UUID userId) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(userId.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
