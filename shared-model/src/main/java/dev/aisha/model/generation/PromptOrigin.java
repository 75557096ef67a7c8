package dev.aisha.model.generation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// How the prompt that was sent came to be.
public enum PromptOrigin {
    /// Translated and enhanced by the language model.
    ENHANCED,
    /// The person's own words with the trigger, because enhancement is not set up.
    OWN_WORDS,
    /// The same, because enhancement failed; the reason is in the API's log and row.
    ENHANCEMENT_FAILED,
    /// Taken over from an earlier generation.
    REPEATED,
    /// A text that the person saw, and perhaps edited, before.
    AS_WRITTEN,
    @JsonEnumDefaultValue
    UNKNOWN
}
