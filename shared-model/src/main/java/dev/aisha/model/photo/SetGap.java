package dev.aisha.model.photo;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What a set of portrait photos lacks to be a good one. None of them keeps a training from
/// starting.
public enum SetGap {
    /// Fewer photos than a training needs.
    TOO_FEW,
    NO_FRONT,
    /// No face turned towards the left edge.
    NO_LEFT,
    /// No face turned towards the right edge.
    NO_RIGHT,
    /// No head and shoulders.
    NO_CLOSE_UP,
    /// No half or full length.
    NO_LENGTH,
    /// All in about the same light.
    SAME_LIGHT,
    /// Several photos look much alike; [PhotoSetView#alike()] says how many.
    ALIKE,
    @JsonEnumDefaultValue
    UNKNOWN
}
