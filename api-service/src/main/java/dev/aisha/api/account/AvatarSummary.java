package dev.aisha.api.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a user's view says of avatars. Declared here and implemented by the `avatar` package, which
/// depends on this one: the other way round would be a circle.
public interface AvatarSummary {
    /// Counts for one user, read in the caller's transaction.
    Summary of(UUID userId);

    /// @param avatars not deleted, drafts included
    /// @param ready completed
    /// @param main the main avatar, if there is one
    /// @param mainName what it is called
    record Summary(int avatars, int ready, @Nullable UUID main, @Nullable String mainName) {}
}
