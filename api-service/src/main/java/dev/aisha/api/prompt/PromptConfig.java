package dev.aisha.api.prompt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.Map;

/// What may be asked for in words, and how long a prompt gets.
@ConfigMapping(prefix = "aisha.prompt")
public interface PromptConfig {
    /// Characters of a composed prompt at most; a longer one loses its last details, never what the
    /// person named: the longest words, a trigger and a style fit into the least.
    @Min(1200)
    @Max(5000)
    @WithDefault("1800")
    int maxLength();

    /// For moderation and enhancement together, a second try included. After it the person's own
    /// words are used as they are.
    @WithDefault("PT10S")
    Duration budget();

    /// Coins for one photo that was read into a prompt.
    @PositiveOrZero
    @WithDefault("1")
    long photoPrice();

    Moderating moderation();

    /// How words are judged before anything is made of them.
    interface Moderating {
        /// What happens while a key is set and moderation cannot be asked: `true` waits, within the
        /// order's deadline, `false` goes on with the image provider's own checker alone.
        @WithDefault("true")
        boolean required();

        /// From which score, 0 to 1, a category blocks. A category that is not listed follows
        /// OpenAI's own flag.
        Map<String, Double> thresholds();
    }
}
