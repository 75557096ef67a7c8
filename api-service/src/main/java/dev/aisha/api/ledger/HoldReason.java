package dev.aisha.api.ledger;

/// What coins are held for.
public enum HoldReason {
    TRAINING,
    GENERATION,
    PHOTO_PROMPT,
    UPSCALE
}
