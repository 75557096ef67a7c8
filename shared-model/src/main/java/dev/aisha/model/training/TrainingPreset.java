package dev.aisha.model.training;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// How much training a person pays for.
public enum TrainingPreset {
    FAST,
    BALANCED,
    BEST,
    @JsonEnumDefaultValue
    UNKNOWN
}
