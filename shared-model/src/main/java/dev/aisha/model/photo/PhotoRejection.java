package dev.aisha.model.photo;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Why a photo is of no use for training. Each has a sentence with the fix in the bot.
public enum PhotoRejection {
    /// Truncated, damaged or not a picture at all.
    UNREADABLE,
    /// A picture, but not JPEG, PNG or WebP.
    UNSUPPORTED_FORMAT,
    /// A HEIC or HEIF picture, which nothing here can decode.
    HEIC_UNSUPPORTED,
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
    /// No face to be seen; it and the reasons below are for portraits only.
    NO_FACE,
    /// More faces than one.
    SEVERAL_FACES,
    /// The face has fewer pixels across than the limit (100).
    FACE_TOO_SMALL,
    /// The face is cut off by the edge of the picture.
    FACE_CUT,
    /// The face is out of focus or shaken.
    BLURRED,
    /// The face is too dark.
    TOO_DARK,
    /// The face is burnt out.
    TOO_BRIGHT,
    /// The face has hardly any contrast.
    FLAT,
    @JsonEnumDefaultValue
    UNKNOWN
}
