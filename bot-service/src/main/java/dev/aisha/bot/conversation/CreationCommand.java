package dev.aisha.bot.conversation;

import dev.aisha.bot.screen.Spot;
import dev.aisha.model.generation.RepeatMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the API is asked on the way to an image. `key` as in [Command].
public sealed interface CreationCommand extends Command.Group {
    record FetchStyles() implements CreationCommand {}

    /// Idempotent: without a key.
    record LikeStyle(String style, boolean favourite) implements CreationCommand {}

    /// @param style to be looked up, or none
    record FetchPlan(@Nullable String style) implements CreationCommand {}

    record FetchLastOrder() implements CreationCommand {}

    record FetchEdited(UUID generationId) implements CreationCommand {}

    /// An earlier generation with new seeds: its very prompt, or its words judged and written anew.
    ///
    /// @param spot where its button stands
    record Repeat(
            UUID generationId, RepeatMode mode, int count, long quotedPrice, Spot spot, String key)
            implements CreationCommand {}

    /// What the buttons for a repeat stand below, as it is now.
    record FetchRepeatable(UUID generationId, Spot spot) implements CreationCommand {}
}
