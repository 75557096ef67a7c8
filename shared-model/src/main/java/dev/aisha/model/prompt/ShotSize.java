package dev.aisha.model.prompt;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// How much of the subject a photo shows.
public enum ShotSize {
    FULL,
    HALF,
    CLOSE_UP,
    @JsonEnumDefaultValue
    UNKNOWN
}
