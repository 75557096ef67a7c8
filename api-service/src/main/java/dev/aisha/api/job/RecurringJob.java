package dev.aisha.api.job;

import java.time.Duration;

/// Repair or clean-up that runs again and again, on one replica at a time: a CDI bean, found by
/// itself. The first run is at the first start of all; later starts keep to the table, unless the
/// job asks for more by [Jobs#hasten].
public interface RecurringJob {
    /// Stored in the lane's table; unique.
    String name();

    Lane lane();

    /// From the end of one run to the beginning of the next.
    Duration every();

    /// What it throws has it run again within seconds, then after longer and longer waits.
    void run();
}
