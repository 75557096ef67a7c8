package dev.aisha.api.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// How the schedulers run.
@ConfigMapping(prefix = "aisha.job")
public interface JobConfig {
    /// Off leaves jobs to other replicas.
    @WithDefault("true")
    boolean enabled();

    /// How late a job whose time has come may be noticed; one that is due at once does not wait for
    /// it.
    @WithDefault("1S")
    Duration polling();

    /// A running job says that it lives this often.
    @WithDefault("5S")
    Duration heartbeat();

    /// Heartbeats missed before another replica takes a job over; db-scheduler wants at least 4.
    @WithDefault("4")
    @Min(4)
    int missedHeartbeats();

    /// How long running jobs may take to end at shut-down before they are interrupted.
    @WithDefault("20S")
    Duration shutdownMaxWait();

    Threads threads();

    /// Jobs at once in each lane of one replica.
    interface Threads {
        @WithDefault("4")
        @Min(1)
        int settle();

        @WithDefault("8")
        @Min(1)
        int provider();

        @WithDefault("2")
        @Min(1)
        int image();

        @WithDefault("6")
        @Min(1)
        int bulk();

        default int of(Lane lane) {
            return switch (lane) {
                case SETTLE -> settle();
                case PROVIDER -> provider();
                case IMAGE -> image();
                case BULK -> bulk();
            };
        }
    }
}
