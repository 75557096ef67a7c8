package dev.aisha.model.avatar;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Who or what a picture is of; becomes the noun beside the trigger phrase.
public enum Subject {
    MAN,
    WOMAN,
    /// A person who would rather not say.
    PERSON,
    /// What a style avatar is about: no person.
    THING,
    @JsonEnumDefaultValue
    UNKNOWN
}
