package dev.aisha.bot.conversation;

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

    /// The same words, avatar, style and ratio, judged and written anew.
    record RepeatWords(UUID generationId, int count, long quotedPrice, String key)
            implements CreationCommand {}
}
