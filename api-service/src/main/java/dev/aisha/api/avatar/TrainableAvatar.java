package dev.aisha.api.avatar;

import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.Subject;
import java.util.List;
import java.util.UUID;

/// All that a training needs to know of its avatar.
///
/// @param trigger the phrase to train with, later part of every prompt
public record TrainableAvatar(
        UUID id,
        String name,
        AvatarType type,
        Subject subject,
        String trigger,
        List<PhotoObject> photos) {}
