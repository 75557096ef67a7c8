package dev.aisha.api.account;

import java.util.UUID;

/// Whose facts a request is about.
///
/// @param user the external id, for example `telegram:42`
/// @param subject the random id that object keys start with, so that keys name no person
/// @param language ISO 639-1
public record Owner(UUID id, String user, UUID subject, String language) {}
