package dev.aisha.model.account;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What a person allows us to send outside. Each purpose is given and revoked on its own.
public enum ConsentPurpose {
    /// Photos go to fal.ai to train the person's own model.
    TRAINING,
    /// A photo goes to OpenAI to be described.
    VISION,
    /// A value written by a newer version; readers must refuse to act on it.
    @JsonEnumDefaultValue
    UNKNOWN
}
