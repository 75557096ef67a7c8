package dev.aisha.api.job;

import java.time.Duration;
import java.time.Instant;

/// Rows that are worth something only for a while; what is older is dropped by one job for all.
public interface Retained {
    /// How long a row is kept.
    Duration kept();

    /// In a transaction of its own.
    void forgetBefore(Instant instant);
}
