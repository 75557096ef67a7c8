package dev.aisha.model.avatar;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What an avatar learns.
public enum AvatarType {
    /// A person's face.
    PORTRAIT,
    /// A style, a thing or a pet.
    STYLE,
    @JsonEnumDefaultValue
    UNKNOWN
}
