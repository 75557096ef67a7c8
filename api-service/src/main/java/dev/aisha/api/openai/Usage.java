package dev.aisha.api.openai;

import com.fasterxml.jackson.databind.JsonNode;

/// The tokens of one call.
///
/// @param input all that was sent, cached ones included
/// @param cached those of the input that cost less
/// @param sure whether OpenAI said so; otherwise what a call without an answer costs at most
record Usage(long input, long cached, long output, boolean sure) {
    private static final int LETTERS_PER_TOKEN = 2; // Cyrillic takes more tokens than English

    /// About 1.2 tokens for each 32 × 32 pixels; OpenAI has not confirmed that.
    private static final double TOKENS_PER_PIXEL = 1.2 / 1024;

    /// What stands in an answer.
    static Usage of(JsonNode completion) {
        JsonNode usage = completion.path("usage");
        return new Usage(
                usage.path("prompt_tokens").asLong(),
                usage.at("/prompt_tokens_details/cached_tokens").asLong(),
                usage.path("completion_tokens").asLong(),
                true);
    }

    /// What a question costs at most whose answer never came.
    static Usage atMost(Question<?> question, int mostTokens) {
        Photograph photo = question.picture();
        double picture =
                photo == null ? 0 : (double) photo.width() * photo.height() * TOKENS_PER_PIXEL;
        int letters =
                question.instruction().length()
                        + question.data().length()
                        + question.schema().toString().length();
        return new Usage(
                (long) Math.ceil(picture) + letters / LETTERS_PER_TOKEN, 0, mostTokens, false);
    }
}
