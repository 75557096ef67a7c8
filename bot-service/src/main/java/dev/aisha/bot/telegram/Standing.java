package dev.aisha.bot.telegram;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The chat's one screen and where it stands.
///
/// @param message none when the chat has no screen
/// @param drawnAt when it was last sent or edited
/// @param coveredAt when the person last wrote below it; none while it ends the chat
public record Standing(@Nullable Anchor message, Instant drawnAt, @Nullable Instant coveredAt) {
    /// A chat without a screen.
    public static final Standing NONE = at(null);

    /// A message that may be the screen, with nothing known about it.
    public static Standing at(@Nullable Anchor message) {
        return new Standing(message, Instant.EPOCH, null);
    }

    /// The person wrote something below it.
    public Standing covered(Instant at) {
        return new Standing(message, drawnAt, at);
    }

    Standing redrawn(Anchor as, Instant at) {
        return new Standing(as, at, coveredAt);
    }

    static Standing sent(Anchor message, Instant at) {
        return new Standing(message, at, null);
    }
}
