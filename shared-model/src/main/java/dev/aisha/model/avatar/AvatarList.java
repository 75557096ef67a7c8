package dev.aisha.model.avatar;

import java.util.List;

/// A user's avatars, the main one first, then the newest; bounded by the limit on avatars per user.
public record AvatarList(List<AvatarView> avatars) {}
