package dev.aisha.api.zip;

import dev.aisha.api.job.JobType;
import dev.aisha.model.notification.NotificationEvent;
import java.util.UUID;

/// Something that people order as ZIP files, one order at a time.
public interface ZipKind {
    /// The entity of its orders, with `id`, `userId`, `status`, `parts` and `expiresAt`.
    Class<?> rows();

    JobType<ZipRef> build();

    JobType<ZipRef> expire();

    /// What the person is told when an order is ready or failed; in the caller's transaction.
    NotificationEvent ended(UUID id);
}
