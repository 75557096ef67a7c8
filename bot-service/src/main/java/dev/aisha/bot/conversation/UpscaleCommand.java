package dev.aisha.bot.conversation;

import java.util.UUID;

/// What the API is asked about 2K versions.
public sealed interface UpscaleCommand extends Command.Group {
    /// Makes the 2K version, or finds the one that exists or is under way.
    record Upscale(UUID imageId, long quotedPrice, String key) implements UpscaleCommand {}
}
