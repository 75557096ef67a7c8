package dev.aisha.sandbox.telegram;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One call that the bot made.
///
/// @param at when the call came, by the machine's clock, for measuring
/// @param person whose chat it was about; null = nobody's
/// @param code 200 or the error code
/// @param messageId the message made or changed
public record LoggedCall(
        long number,
        Instant at,
        String method,
        @Nullable Long person,
        int code,
        @Nullable String description,
        @Nullable Integer messageId,
        Map<String, String> parameters) {}
