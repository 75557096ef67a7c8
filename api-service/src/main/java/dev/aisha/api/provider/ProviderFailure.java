package dev.aisha.api.provider;

/// Why the provider gave nothing.
///
/// @param detail the provider's words, for logs
public record ProviderFailure(Reason reason, String detail) {
    /// What the person can be told.
    public enum Reason {
        /// The input files are unsuitable.
        INPUT_REFUSED,
        CONTENT_BLOCKED,
        /// Removed at our wish before it was done.
        CANCELLED,
        PROVIDER_FAILED
    }
}
