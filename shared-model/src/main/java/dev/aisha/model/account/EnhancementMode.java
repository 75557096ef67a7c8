package dev.aisha.model.account;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What happens to a person's own words before they become a picture.
public enum EnhancementMode {
    /// Translated and enhanced.
    ON,
    /// Used as they are, with the avatar's trigger.
    OFF,
    /// Enhanced, then shown and editable before anything is ordered.
    SHOW_FIRST,
    @JsonEnumDefaultValue
    UNKNOWN
}
