package dev.aisha.model.photo;

import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An avatar's photos as the collecting card shows them.
///
/// @param min accepted photos needed to train (10)
/// @param max slots (20): pending and accepted together never exceed it
/// @param quality 0 to 100, how much a training can learn from a set of portraits; none for other
///   sets and without accepted photos
/// @param missing what would make a set of portraits better, the most needed first
/// @param alike accepted photos that look much like another one
/// @param photos newest last
public record PhotoSetView(
        UUID avatarId,
        String avatarName,
        AvatarType avatarType,
        AvatarStatus avatarStatus,
        int accepted,
        int pending,
        int rejected,
        int lost,
        int min,
        int max,
        @Nullable Integer quality,
        List<SetGap> missing,
        int alike,
        List<PhotoView> photos) {
    /// A sender of an older version does not name gaps.
    public PhotoSetView {
        missing = Objects.requireNonNullElse(missing, List.of());
    }

    /// Whether a training could start now.
    public boolean complete() {
        return pending == 0 && accepted >= min;
    }
}
