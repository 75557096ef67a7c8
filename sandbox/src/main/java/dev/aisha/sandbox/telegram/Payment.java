package dev.aisha.sandbox.telegram;

import org.jspecify.annotations.Nullable;

/// What became of somebody's wish to pay.
///
/// @param chargeId when paid
/// @param message what the bot said when it refused
public record Payment(Status status, @Nullable String chargeId, @Nullable String message) {
    public enum Status {
        PAID,
        /// The bot refused; nothing was charged.
        REFUSED,
        /// The bot did not answer in time; nothing was charged.
        TIMED_OUT,
        /// The person has too few Stars; the bot was not asked.
        TOO_FEW_STARS
    }
}
