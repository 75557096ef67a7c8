package dev.aisha.model.photo;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Why a photo is of no use for training. Each has a sentence with the fix in the bot.
public enum PhotoRejection {
    /// Truncated, damaged or not a picture at all.
    UNREADABLE,
    /// A picture, but not JPEG, PNG or WebP.
    UNSUPPORTED_FORMAT,
    /// More bytes than the limit (20 MB).
    TOO_MANY_BYTES,
    /// More pixels than the limit (40 megapixels), found before decoding.
    TOO_MANY_PIXELS,
    /// The short side is under the limit (512 px).
    TOO_SMALL,
    /// Longer than 3:1.
    TOO_NARROW,
    /// The same file is in the set already.
    DUPLICATE,
    /// Looks the same as a photo in the set.
    NEAR_DUPLICATE,
    @JsonEnumDefaultValue
    UNKNOWN
}
