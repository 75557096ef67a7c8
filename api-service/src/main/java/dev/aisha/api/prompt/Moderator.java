package dev.aisha.api.prompt;

import dev.aisha.api.openai.Answer;
import dev.aisha.api.openai.Moderation;
import dev.aisha.api.openai.OpenAi;
import dev.aisha.api.openai.OpenAiFailure;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

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

    /// Judges a text, for as long as half of what a prompt may take: the other half is for its
    /// writing. Never inside a transaction.
    public Verdict judge(String text) {
        return judge(text, config.budget().dividedBy(2));
    }

    /// Judges a text. Without a key everything is fine; that is said when the service starts. Never
    /// inside a transaction.
    ///
    /// @param budget how long the answer may take
    public Verdict judge(String text, Duration budget) {
        return switch (openAi.moderate(text, budget)) {
            case Answer.Given<Moderation>(var moderation) ->
                    judgement
                            .objection(moderation)
                            .<Verdict>map(Verdict.Objection::new)
                            .orElseGet(Verdict.Fine::new);
            case Answer.Failed<Moderation> failed when failed.failure() == OpenAiFailure.OFF ->
                    new Verdict.Fine();
            case Answer.Failed<Moderation> failed -> unjudged(failed.reason());
        };
    }

    private Verdict unjudged(String reason) {
        boolean required = config.moderation().required();
        meters.counter("aisha.prompt.unmoderated", "then", required ? "waits" : "went on")
                .increment();
        Log.warnf(
                "Moderation unavailable (%s): %s",
                reason, required ? "nothing is made of it yet" : "going on without");
        return required ? new Verdict.Unavailable(reason) : new Verdict.Fine();
    }
}
