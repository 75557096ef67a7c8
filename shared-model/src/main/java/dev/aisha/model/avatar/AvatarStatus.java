package dev.aisha.model.avatar;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Where an avatar stands between its first name and its own model.
public enum AvatarStatus {
    DRAFT,
    COLLECTING,
    READY_TO_TRAIN,
    TRAINING,
    COMPLETED,
    FAILED,
    CANCELLED,
    DELETED,
    @JsonEnumDefaultValue
    UNKNOWN
}
