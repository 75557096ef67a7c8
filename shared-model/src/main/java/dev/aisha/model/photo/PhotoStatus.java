package dev.aisha.model.photo;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Where a training photo stands. PENDING and ACCEPTED take one of the avatar's 20 slots.
public enum PhotoStatus {
    PENDING,
    ACCEPTED,
    REJECTED,
    /// The bytes could not be fetched before the reference ran out.
    LOST,
    @JsonEnumDefaultValue
    UNKNOWN
}
