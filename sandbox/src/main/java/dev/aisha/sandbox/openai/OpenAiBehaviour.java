package dev.aisha.sandbox.openai;

import org.jspecify.annotations.Nullable;

/// What happens to the next chat completions instead of the ordinary; also the JSON at `POST
/// /control/openai/behaviours`.
///
/// @param text regular expression that the user's words, or the words for what is measured in the
///   picture, must contain; null = any
/// @param times for so many calls; null = until reset
/// @param content for CONTENT: what the assistant says, whatever the schema wants
/// @param status for ERROR
/// @param code for ERROR, such as `insufficient_quota`
public record OpenAiBehaviour(
        Kind kind,
        @Nullable String text,
        @Nullable Integer times,
        @Nullable String content,
        @Nullable Integer status,
        @Nullable String code) {
    /// The ways in which a model does not answer.
    public enum Kind {
        /// `refusal` is set, the content is null.
        REFUSAL,
        /// Stops at the token limit, in the middle of the JSON.
        LENGTH,
        /// Stopped by the content filter.
        CONTENT_FILTER,
        CONTENT,
        /// An empty text.
        EMPTY,
        /// JSON without the last of what the schema requires.
        WRONG_SHAPE,
        /// Every second word of the user is missing, though a list of kept words has it.
        FORGETS,
        /// Every second word is missing, in a list of kept words too.
        DENIES,
        ERROR
    }

    public static OpenAiBehaviour of(Kind kind) {
        return new OpenAiBehaviour(kind, null, null, null, null, null);
    }

    /// An error with OpenAI's code for it.
    public static OpenAiBehaviour error(int status, String code) {
        return new OpenAiBehaviour(Kind.ERROR, null, null, null, status, code);
    }

    public static OpenAiBehaviour saying(String content) {
        return new OpenAiBehaviour(Kind.CONTENT, null, null, content, null, null);
    }

    public OpenAiBehaviour times(int calls) {
        return new OpenAiBehaviour(kind, text, calls, content, status, code);
    }

    public OpenAiBehaviour whenText(String expression) {
        return new OpenAiBehaviour(kind, expression, times, content, status, code);
    }
}
