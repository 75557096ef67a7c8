package dev.aisha.model.photo;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// How much of the person a portrait photo shows, by the height of the face in it.
public enum PhotoFraming {
    /// Head and shoulders.
    CLOSE,
    /// To the waist.
    HALF,
    /// Head to foot.
    FULL,
    @JsonEnumDefaultValue
    UNKNOWN
}
