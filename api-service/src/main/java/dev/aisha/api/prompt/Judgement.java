package dev.aisha.api.prompt;

import dev.aisha.api.openai.Moderation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where moderation's scores become a no. The bounds are configuration: OpenAI's classifier drifts.
@ApplicationScoped
public class Judgement {
    private final PromptConfig config;

    Judgement(PromptConfig config) {
        this.config = config;
    }

    /// The categories that are objected to, if any.
    public Optional<String> objection(Moderation moderation) {
        var thresholds = config.moderation().thresholds();
        String categories =
                moderation.scores().entrySet().stream()
                        .filter(score -> {
                            Double limit = thresholds.get(score.getKey());
                            return limit == null
                                    ? moderation.flags().getOrDefault(score.getKey(), false)
                                    : score.getValue() >= limit;
                        })
                        .map(score -> score.getKey().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(", "));
        return categories.isEmpty() ? Optional.empty() : Optional.of(categories);
    }
}
