package dev.aisha.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// Runs as time does, and jumps when told to: jobs whose time has come then run. It never goes
/// back, and the sandbox jumps along.
@Alternative
@Priority(1)
@Singleton
public class TestClock extends Clock {
    /// Seconds; a property, because the sandbox's copy of this class is loaded by another loader.
    private static final String AHEAD = "test.clock.ahead";

    public void tick(Duration jump) {
        synchronized (System.getProperties()) {
            System.setProperty(AHEAD, String.valueOf(Long.getLong(AHEAD, 0) + jump.toSeconds()));
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plusSeconds(Long.getLong(AHEAD, 0)).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
