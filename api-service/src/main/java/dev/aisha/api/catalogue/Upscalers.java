package dev.aisha.api.catalogue;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The upscaling part of the catalogue, checked when the service starts: a wrong entry stops it
/// with the setting's name.
@Startup
@ApplicationScoped
public class Upscalers {
    private static final String PREFIX = "aisha.upscalers.";

    private final Map<String, Upscaler> upscalers = new TreeMap<>();

    Upscalers(UpscalersConfig config) {
        config.upscalers().forEach((name, entry) -> upscalers.put(name, upscaler(name, entry)));
        upscalers.values().forEach(this::checkFallback);
    }

    /// The upscaler to take now, or empty when none is on: then nothing is sold.
    ///
    /// @param usable whether one can be had now; its fallback is taken when not
    public Optional<Upscaler> choose(Predicate<Upscaler> usable) {
        return upscalers.values().stream()
                .filter(upscaler -> !isFallback(upscaler))
                .map(upscaler -> firstEnabled(upscaler, usable))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The upscaler of that name, switched on or not: work under way is finished with it.
    public Optional<Upscaler> named(String name) {
        return Optional.ofNullable(upscalers.get(name));
    }

    public Collection<Upscaler> all() {
        return Collections.unmodifiableCollection(upscalers.values());
    }

    private boolean isFallback(Upscaler upscaler) {
        return upscalers.values().stream()
                .anyMatch(other -> upscaler.name().equals(other.fallback()));
    }

    private Optional<Upscaler> firstEnabled(Upscaler first, Predicate<Upscaler> usable) {
        Upscaler upscaler = first;
        while (!upscaler.enabled() || !usable.test(upscaler)) {
            if (upscaler.fallback() == null) {
                return Optional.empty();
            }
            upscaler = Objects.requireNonNull(upscalers.get(upscaler.fallback()));
        }
        return Optional.of(upscaler);
    }

    private void checkFallback(Upscaler upscaler) {
        Set<String> seen = new HashSet<>();
        for (var next = upscaler; next.fallback() != null; ) {
            String property = PREFIX + next.name() + ".fallback";
            Entries.require(seen.add(next.name()), property, "runs in a circle");
            var fallback = upscalers.get(next.fallback());
            Entries.require(fallback != null, property, "'" + next.fallback() + "' does not exist");
            next = Objects.requireNonNull(fallback);
        }
    }

    private static Upscaler upscaler(String name, UpscalersConfig.Entry entry) {
        String property = PREFIX + name;
        Entries.endpoint(property, entry.endpoint());
        Entries.input(property + ".image-input", entry.imageInput());
        Entries.input(property + ".factor-input", entry.factorInput());
        Entries.input(property + ".result", entry.result());
        Entries.require(entry.maxFactor() >= 2, property + ".max-factor", "must be at least 2");
        Entries.require(
                entry.microUsdPerMegapixel() > 0,
                property + ".micro-usd-per-megapixel",
                "must be positive");
        return new Upscaler(
                name,
                entry.endpoint(),
                entry.imageInput(),
                entry.factorInput(),
                entry.maxFactor(),
                Entries.parameters(entry.parameters()),
                entry.result(),
                entry.microUsdPerMegapixel(),
                entry.listPrice().map(ListPrice.Entry::price),
                entry.fallback().orElse(null),
                entry.enabled());
    }
}
