package dev.aisha.model.photo;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Where the face in a portrait photo looks, as seen in the picture.
public enum PhotoPose {
    /// Turned towards the left edge of the picture.
    LEFT,
    FRONT,
    /// Turned towards the right edge of the picture.
    RIGHT,
    @JsonEnumDefaultValue
    UNKNOWN
}
