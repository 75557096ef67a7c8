package dev.aisha.model.photo;

import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarType;
import java.util.List;
import java.util.UUID;

/// An avatar's photos as the collecting card shows them.
///
/// @param min accepted photos needed to train (10)
/// @param max slots (20): pending and accepted together never exceed it
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
        List<PhotoView> photos) {

    /// Whether a training could start now.
    public boolean complete() {
        return pending == 0 && accepted >= min;
    }
}
