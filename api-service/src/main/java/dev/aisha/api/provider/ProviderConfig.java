package dev.aisha.api.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// How much we ask of the provider, and how often we look.
@ConfigMapping(prefix = "aisha.provider")
public interface ProviderConfig {
    /// Trainings at the provider at once. A new account runs 2 requests in all.
    @WithDefault("1")
    @Min(1)
    int trainingBudget();

    /// Generations at the provider at once.
    @WithDefault("1")
    @Min(1)
    int generationBudget();

    /// Upscales at the provider at once; they take seconds, and wait in its queue if need be.
    @WithDefault("1")
    @Min(1)
    int upscaleBudget();

    /// How often an open training is asked for, for its progress; at most 60 s.
    @WithDefault("10s")
    Duration trainingPoll();

    /// How often an open generation is asked for; at most 60 s.
    @WithDefault("5s")
    Duration generationPoll();

    /// How often an open upscale is asked for; at most 60 s.
    @WithDefault("5s")
    Duration upscalePoll();

    /// How often jobs that should be there are looked after.
    @WithDefault("60s")
    Duration reconcileEvery();

    /// How often those who wait for a place are told how far the queue has moved.
    @WithDefault("15s")
    Duration queueNews();

    /// First and longest wait after a submit that was provably not sent.
    @WithDefault("2s")
    Duration firstBackoff();

    @WithDefault("60s")
    Duration longestBackoff();

    /// After a 401 or 403: how long until one request tries whether it is over.
    @WithDefault("60s")
    Duration probeAfter();

    /// After a 404 for an endpoint: how long until an order may try whether it is back.
    @WithDefault("15m")
    Duration retiredFor();

    /// How many ended orders of an endpoint are looked at to judge its health.
    @WithDefault("6")
    @Min(2)
    int breakerVolume();

    /// The share of them that failed, from which nothing is sent to it for a while.
    @WithDefault("0.5")
    @DecimalMin("0.1")
    @DecimalMax("1")
    double breakerRatio();

    /// How long nothing is sent to such an endpoint before orders try it again.
    @WithDefault("60s")
    Duration breakerDelay();

    /// How long after its deadline a late success is still taken.
    @WithDefault("3h")
    Duration lateWindow();

    /// How long fal may not know a request that it accepted before we call it lost.
    @WithDefault("2m")
    Duration missingGrace();

    /// How long ended orders are kept.
    @WithDefault("30d")
    Duration retention();

    default int budget(WorkKind kind) {
        return switch (kind) {
            case TRAINING -> trainingBudget();
            case GENERATION -> generationBudget();
            case UPSCALE -> upscaleBudget();
        };
    }

    default Duration poll(WorkKind kind) {
        Duration wanted =
                switch (kind) {
                    case TRAINING -> trainingPoll();
                    case GENERATION -> generationPoll();
                    case UPSCALE -> upscalePoll();
                };
        Duration longest = Duration.ofSeconds(60);
        return wanted.compareTo(longest) > 0 ? longest : wanted;
    }
}
