package dev.aisha.bot.screen;

import java.util.UUID;

/// Buttons for 2K versions.
public sealed interface UpscaleTap extends Callback.Group {
    /// Makes the 2K version, or sends it when it exists: an image has only one.
    ///
    /// @param price coins, as the button said; 0 for one that exists
    record Upscale(UUID imageId, long price) implements UpscaleTap {}
}
