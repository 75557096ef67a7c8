package dev.aisha.api.vision;

import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.prompt.PromptFailure;
import dev.aisha.model.prompt.ShotSize;

/// What came of looking at a photo.
public sealed interface PhotoReading {
    /// @param text the English prompt, 3 to 1000 characters, without anybody's identity
    /// @param reading what the photo shows, in the person's language
    /// @param ratio the one nearest to the photo's
    record Seen(String text, String reading, ShotSize shot, AspectRatio ratio)
            implements PhotoReading {}

    /// Said no to because of what the photo shows.
    record Refused(PromptFailure failure, String detail) implements PhotoReading {}

    /// Nothing came of it.
    record Failed(PromptFailure failure, String detail) implements PhotoReading {}
}
