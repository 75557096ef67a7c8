package dev.aisha.model.prompt;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What a prompt was made from.
public enum DraftOrigin {
    WORDS,
    PHOTO,
    @JsonEnumDefaultValue
    UNKNOWN
}
