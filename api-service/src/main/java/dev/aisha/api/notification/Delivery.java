package dev.aisha.api.notification;

import java.util.UUID;

/// The row to deliver.
record Delivery(UUID outboxId) {}
