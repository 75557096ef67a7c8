package dev.aisha.api.userdata;

import java.util.UUID;

/// Whose data it is.
///
/// @param subject the random id that object keys start with
public record Person(UUID id, UUID subject) {}
