package dev.aisha.api.account;

import java.util.UUID;

/// CDI event, fired in the transaction in which a user registers (again) and can be reached.
public record UserReturned(UUID userId) {}
