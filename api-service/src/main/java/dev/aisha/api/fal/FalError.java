package dev.aisha.api.fal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A model's or fal's own failure, reduced to what we act on.
///
/// @param type fal's name of it, for example `content_policy_violation`; may be empty
/// @param detail fal's words, for logs
public record FalError(Kind kind, String type, String detail) {
    /// What a failure means to the one who ordered.
    public enum Kind {
        /// The input files are unsuitable.
        INPUT_REFUSED,
        CONTENT_BLOCKED,
        CANCELLED,
        PROVIDER_FAILED
    }

    private static final int LONGEST_DETAIL = 500;
    private static final Set<String> CONTENT =
            Set.of("content_policy_violation", "no_media_generated");
    private static final Set<String> INPUT =
            Set.of(
                    "image_too_small",
                    "image_too_large",
                    "image_load_error",
                    "file_download_error",
                    "face_detection_error",
                    "file_too_large",
                    "invalid_archive",
                    "archive_file_count_below_minimum",
                    "archive_file_count_exceeds_maximum",
                    "unsupported_image_format");

    /// Reads an error body, whose `detail` is a string or an array.
    ///
    /// @param errorType what stood beside the body (status or header), when anything did
    public static FalError of(@Nullable JsonNode body, @Nullable String errorType) {
        JsonNode detail = body == null ? null : body.get("detail");
        JsonNode first = detail != null && detail.isArray() ? detail.get(0) : null;
        String type = text(first, "type");
        if (type.isEmpty()) {
            type = errorType == null ? text(body, "error_type") : errorType;
        }
        String words = first == null ? (detail == null ? "" : detail.asText()) : text(first, "msg");
        return named(type, words);
    }

    /// An error that fal only named.
    public static FalError named(String type, String words) {
        return new FalError(
                kind(type),
                type,
                words.length() > LONGEST_DETAIL ? words.substring(0, LONGEST_DETAIL) : words);
    }

    private static Kind kind(String type) {
        if (CONTENT.contains(type)) {
            return Kind.CONTENT_BLOCKED;
        }
        if (INPUT.contains(type)) {
            return Kind.INPUT_REFUSED;
        }
        return "client_cancelled".equals(type) ? Kind.CANCELLED : Kind.PROVIDER_FAILED;
    }

    private static String text(@Nullable JsonNode node, String field) {
        return node == null ? "" : node.path(field).asText("");
    }
}
