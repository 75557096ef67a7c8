package dev.aisha.api.watch;

import dev.aisha.api.catalogue.ImageModels;
import dev.aisha.api.catalogue.ListPrice;
import dev.aisha.api.catalogue.TrainingProfiles;
import dev.aisha.api.catalogue.Upscalers;
import dev.aisha.api.fal.FalPlatform;
import dev.aisha.api.fal.FalPlatform.Standing;
import dev.aisha.api.job.Lane;
import dev.aisha.api.job.RecurringJob;
import dev.aisha.api.provider.RetiredEndpoints;
import dev.aisha.api.provider.RetiredEndpoints.Listed;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Asks fal about every model that is on: one that is deprecated or missing is not offered until
/// the list has it again, and a price that is not ours any more raises an alarm, before people or
/// the books notice.
@ApplicationScoped
class WatchModels implements RecurringJob {
    private final ImageModels images;
    private final TrainingProfiles trainings;
    private final Upscalers upscalers;
    private final FalPlatform fal;
    private final RetiredEndpoints retired;
    private final WatchConfig config;
    private final MeterRegistry meters;
    private final Map<String, AtomicLong> deviations = new ConcurrentHashMap<>();

    WatchModels(
            ImageModels images,
            TrainingProfiles trainings,
            Upscalers upscalers,
            FalPlatform fal,
            RetiredEndpoints retired,
            WatchConfig config,
            MeterRegistry meters) {
        this.images = images;
        this.trainings = trainings;
        this.upscalers = upscalers;
        this.fal = fal;
        this.retired = retired;
        this.config = config;
        this.meters = meters;
    }

    @Override
    public String name() {
        return "watch-models";
    }

    @Override
    public Lane lane() {
        return Lane.PROVIDER;
    }

    @Override
    public Duration every() {
        return config.every();
    }

    @Override
    public void run() {
        Map<String, Optional<ListPrice>> listed = listed();
        Map<String, Standing> standings = new TreeMap<>();
        listed.keySet().forEach(endpoint -> standings.put(endpoint, fal.standing(endpoint)));
        if (Set.copyOf(standings.values()).equals(Set.of(Standing.MISSING))) {
            meters.counter("aisha.provider.list.doubted").increment();
            Log.errorf(
                    "ALARM fal lists none of %s: FAL_API_URL or the list is wrong, all stay offered",
                    standings.keySet());
            return;
        }
        standings.forEach((endpoint, standing) -> look(endpoint, standing));
        listed.forEach((endpoint, price) -> price.ifPresent(ours -> compare(endpoint, ours)));
    }

    /// Endpoints that are on, with the price that the catalogue believes fal lists.
    private Map<String, Optional<ListPrice>> listed() {
        Map<String, Optional<ListPrice>> listed = new TreeMap<>();
        images.all().stream()
                .filter(model -> model.enabled())
                .forEach(model -> listed.put(model.endpoint(), model.listPrice()));
        trainings.all().stream()
                .filter(profile -> profile.enabled())
                .forEach(profile -> listed.put(profile.endpoint(), profile.listPrice()));
        upscalers.all().stream()
                .filter(upscaler -> upscaler.enabled())
                .forEach(upscaler -> listed.put(upscaler.endpoint(), upscaler.listPrice()));
        return listed;
    }

    private void look(String endpoint, Standing standing) {
        switch (standing) {
            case ACTIVE -> {
                if (retired.listed(endpoint)) {
                    Log.infof("fal lists %s again", endpoint);
                }
            }
            case DEPRECATED -> gone(endpoint, Listed.DEPRECATED);
            case MISSING -> gone(endpoint, Listed.MISSING);
        }
    }

    private void gone(String endpoint, Listed cause) {
        meters.counter("aisha.provider.retired", "endpoint", endpoint).increment();
        if (retired.listed(endpoint, cause)) {
            Log.errorf("ALARM fal calls %s %s: it is not offered", endpoint, cause);
        }
    }

    private void compare(String endpoint, ListPrice ours) {
        fal.price(endpoint).ifPresent(fals -> compare(endpoint, ours, fals));
    }

    private void compare(String endpoint, ListPrice ours, FalPlatform.Price fals) {
        if (!ours.countsIn(fals.unit())) {
            Log.warnf(
                    "fal lists %s by '%s', the catalogue by '%s': prices are not compared",
                    endpoint, fals.unit(), ours.unit());
            return;
        }
        long believed = ours.microUsd();
        long listed = fals.microUsd();
        long percent = Math.round(100.0 * (listed - believed) / believed);
        deviations.computeIfAbsent(endpoint, this::gauge).set(percent);
        if (Math.abs(percent) > config.tolerancePercent()) {
            Log.errorf(
                    "ALARM fal lists %s at %d millionths of a dollar, the catalogue says %d",
                    endpoint, listed, believed);
        }
    }

    private AtomicLong gauge(String endpoint) {
        AtomicLong percent = new AtomicLong();
        Gauge.builder("aisha.provider.price.deviation.percent", percent, AtomicLong::get)
                .tag("endpoint", endpoint)
                .strongReference(true)
                .register(meters);
        return percent;
    }
}
