package dev.aisha.model.wallet;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Why coins came or went.
public enum MovementReason {
    /// The new user's gift.
    GIFT,
    PROMO,
    /// A reward for an invitation, on either side.
    REFERRAL,
    /// Coins that were paid for.
    TOP_UP,
    /// A payment was given back, and its coins with it.
    REFUND,
    /// Coins that came paid off what a refund had left owing.
    DEBT,
    /// Given or taken by an operator.
    OPERATOR,
    TRAINING,
    GENERATION,
    UPSCALE,
    PHOTO_PROMPT,
    /// A reason that a newer version writes.
    @JsonEnumDefaultValue
    UNKNOWN
}
