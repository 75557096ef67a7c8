package dev.aisha.api.payment;

import dev.aisha.model.wallet.StarPackage;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What is sold, and how payments are looked after.
@ConfigMapping(prefix = "aisha.payment")
public interface PaymentConfig {
    /// On sale, by key.
    Map<@Pattern(regexp = "[a-z0-9-]{1,16}") String, @Valid Package> packages();

    /// The only currency that is taken.
    @WithDefault("XTR")
    @NotBlank
    String currency();

    /// An order that is not paid by then is closed.
    @WithDefault("1h")
    Duration orderLifetime();

    /// How often our records are compared with the provider's list; also how long it takes to try
    /// again when the bot, which reads that list, was away.
    @WithDefault("1h")
    Duration reconcileEvery();

    /// A charge that the provider's list lacks for so long is an alarm.
    @WithDefault("36h")
    Duration confirmedWithin();

    /// One package.
    interface Package {
        @Positive
        @Max(10_000)
        long stars();

        @Positive
        @Max(1_000_000)
        long coins();

        /// Coins on top.
        @WithDefault("0")
        @PositiveOrZero
        @Max(1_000_000)
        long bonus();
    }

    /// Cheapest first.
    default List<StarPackage> offer() {
        return packages().entrySet().stream()
                .map(entry ->
                        new StarPackage(
                                entry.getKey(),
                                entry.getValue().stars(),
                                entry.getValue().coins(),
                                entry.getValue().bonus()))
                .sorted(Comparator.comparingLong(StarPackage::stars))
                .toList();
    }
}
