package dev.aisha.api.prompt;

import dev.aisha.api.openai.Answer;
import dev.aisha.api.openai.Moderation;
import dev.aisha.api.openai.OpenAi;
import dev.aisha.api.openai.OpenAiFailure;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/// Judges people's words. Configuration says what happens while nobody can be asked.
@ApplicationScoped
public class Moderator {
    private final OpenAi openAi;
    private final Judgement judgement;
    private final PromptConfig config;
    private final MeterRegistry meters;

    Moderator(OpenAi openAi, Judgement judgement, PromptConfig config, MeterRegistry meters) {
        this.openAi = openAi;
        this.judgement = judgement;
        this.config = config;
        this.meters = meters;
    }

    /// What is objected to, if anything. Never inside a transaction.
    ///
    /// @param budget how long the answer may take
    public Optional<String> objection(String text, Duration budget) {
        return switch (openAi.moderate(text, budget)) {
            case Answer.Given<Moderation>(var moderation) -> judgement.objection(moderation);
            case Answer.Failed<Moderation> failed -> {
                boolean refuse = config.moderation().required();
                if (failed.failure() != OpenAiFailure.OFF) {
                    meters.counter(
                                    "aisha.prompt.unmoderated",
                                    "then",
                                    refuse ? "refused" : "went on")
                            .increment();
                    Log.warnf(
                            "Moderation unavailable (%s): %s",
                            failed.reason(), refuse ? "refused" : "going on without");
                }
                yield refuse ? Optional.of("moderation unavailable") : Optional.empty();
            }
        };
    }

    /// The same within half of what a prompt may take: the other half is for its writing.
    Optional<String> objection(Words words) {
        // a style alone: the library's own words
        return words.text().isEmpty()
                ? Optional.empty()
                : objection(words.text(), config.budget().dividedBy(2));
    }
}
