package dev.aisha.model.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/// Something a user is to be told. Delivered at least once, in no promised order.
///
/// @param id the idempotency key: the same id is the same message
/// @param user the external id, for example `telegram:42`
/// @param revision grows per card: an older one than was shown is ignored
public record Notification(
        @NotNull UUID id,
        @NotBlank String user,
        long revision,
        @NotNull Instant occurredAt,
        @NotNull @Valid NotificationEvent event) {}
