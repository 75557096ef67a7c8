package dev.aisha.api.avatar;

import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarType;
import java.util.UUID;

/// An avatar as its photo set sees it.
public record AvatarFacts(
        UUID id, UUID userId, String name, AvatarType type, AvatarStatus status) {}
