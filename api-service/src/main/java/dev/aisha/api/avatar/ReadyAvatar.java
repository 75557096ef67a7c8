package dev.aisha.api.avatar;

import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.Subject;
import java.util.UUID;

/// A completed avatar, as a generation needs it.
public record ReadyAvatar(
        UUID id,
        String name,
        AvatarType type,
        Subject subject,
        String trigger,
        AvatarArtefact artefact) {}
