package dev.aisha.model.notification;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What became of a notification. Anything else than a 2xx answer means: try again.
public enum DeliveryOutcome {
    /// Telegram took it, or it was outdated by a newer revision.
    DELIVERED,
    /// The user blocked the bot: park what is left until the user is back.
    UNREACHABLE,
    @JsonEnumDefaultValue
    UNKNOWN
}
