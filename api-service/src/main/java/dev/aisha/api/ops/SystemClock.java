package dev.aisha.api.ops;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/// The one source of time; tests put their own in its place.
class SystemClock {
    /// Whole microseconds, as PostgreSQL keeps them, so that a stored instant equals the one read.
    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
