package dev.aisha.model.generation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What a repeated generation takes over. The seeds are new in either case.
public enum RepeatMode {
    /// The prompt exactly as it was sent to the model: variations of the same picture.
    PROMPT,
    /// The person's words: they are judged and enhanced anew, so the shot may be another one.
    WORDS,
    @JsonEnumDefaultValue
    UNKNOWN
}
