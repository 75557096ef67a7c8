package dev.aisha.api.openai;

import dev.aisha.api.openai.OpenAiConfig.Price;
import java.util.Comparator;

/// What tokens cost, in millionths of a US dollar, rounded up. Pure.
final class Prices {
    private static final long MILLION = 1_000_000;

    private Prices() {}

    /// A model without a price counts as the dearest that has one.
    static long microUsd(OpenAiConfig config, String model, Usage usage) {
        Price known = config.prices().get(model);
        Price price =
                known != null
                        ? known
                        : config.prices().values().stream()
                                .max(Comparator.comparingLong(Price::output))
                                .orElseThrow(
                                        () -> new IllegalStateException("no price of any model"));
        long fresh = Math.max(0, usage.input() - usage.cached());
        long total =
                fresh * price.input()
                        + usage.cached() * price.cached()
                        + usage.output() * price.output();
        return Math.ceilDiv(total, MILLION);
    }
}
