package dev.aisha.sandbox.bench;

import java.time.Duration;
import java.util.Locale;

/// Processor time that each process had used at one moment.
record Work(long nanos, Duration api, Duration bot, Duration driver) {
    /// How busy the processors were since then, and who kept them so: what a missed aim is
    /// explained by.
    String since(Work before) {
        double seconds = (nanos - before.nanos) / 1e9;
        int cores = Runtime.getRuntime().availableProcessors();
        return String.format(
                Locale.ROOT,
                "Processor time meanwhile, of %d cores: api-service %.2f, bot-service %.2f, sandbox"
                        + " and load driver %.2f; PostgreSQL, Redis and the kernel's network work"
                        + " come on top.",
                cores,
                seconds(api, before.api) / seconds,
                seconds(bot, before.bot) / seconds,
                seconds(driver, before.driver) / seconds);
    }

    double apiSeconds(Work before) {
        return seconds(api, before.api);
    }

    double wallSeconds(Work before) {
        return (nanos - before.nanos) / 1e9;
    }

    private static double seconds(Duration now, Duration before) {
        return now.minus(before).toNanos() / 1e9;
    }
}
