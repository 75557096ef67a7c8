package dev.aisha.model.prompt;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Why there is no prompt. Nothing is charged for any of these.
public enum PromptFailure {
    /// Moderation objects to the words or to the photo.
    CONTENT_BLOCKED,
    /// The photo is a portrait of a child.
    CHILD_SUBJECT,
    /// The file is no longer there to be fetched.
    PHOTO_LOST,
    PHOTO_UNREADABLE,
    /// A picture of a kind that is not decoded, such as HEIC.
    PHOTO_UNSUPPORTED,
    /// More bytes or pixels than are taken.
    PHOTO_TOO_LARGE,
    PHOTO_TOO_SMALL,
    /// The vision model declined to describe the photo.
    MODEL_REFUSED,
    /// The model's answer was cut short or is not what was asked for.
    ANSWER_BROKEN,
    /// Not done within the time that a person is made to wait.
    TIMED_OUT,
    /// The vision model cannot be reached, or is not set up.
    UNAVAILABLE,
    /// The person took the agreement back before the photo was sent.
    CONSENT_WITHDRAWN,
    @JsonEnumDefaultValue
    UNKNOWN
}
