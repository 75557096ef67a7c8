package dev.aisha.api.job;

import java.time.Duration;

/// What runs for a [JobType]: a CDI bean, found by itself. Runs at least once, on any replica and
/// outside a transaction, so it wins its row's conditional update before it acts. An exception
/// means again later, with growing delays; [RetryLater] means the same without counting as a
/// failure.
public interface Job<T> {
    JobType<T> type();

    void run(T payload) throws RetryLater;

    /// The delay after the first failure; it doubles with each one.
    default Duration firstBackoff() {
        return Duration.ofSeconds(1);
    }

    /// The longest delay between two attempts.
    default Duration longestBackoff() {
        return Duration.ofMinutes(5);
    }

    /// Failures in a row after which the job is given up; 0 means never.
    default int mostFailures() {
        return 0;
    }

    /// Called once when the job is given up, before it is forgotten.
    default void gaveUp(T payload) {}
}
