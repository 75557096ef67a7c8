package dev.aisha.api.openai;

/// What came of a question. A failure is a value: whoever asks always has a way on without OpenAI.
public sealed interface Answer<T> {
    /// The answer, in the shape that was asked for.
    record Given<T>(T value) implements Answer<T> {}

    /// @param detail status and code for logs and rows, never a key, a prompt or a whole body
    record Failed<T>(OpenAiFailure failure, String detail) implements Answer<T> {
        /// One short line for the row that records why.
        public String reason() {
            return failure + (detail.isBlank() ? "" : ": " + detail);
        }
    }
}
