package dev.aisha.api.generation;

import dev.aisha.api.account.Settings;
import dev.aisha.api.avatar.ReadyAvatar;
import dev.aisha.api.job.RetryLater;
import dev.aisha.api.prompt.Likeness;
import dev.aisha.api.prompt.Moderator;
import dev.aisha.api.prompt.PromptWriter;
import dev.aisha.api.prompt.Verdict;
import dev.aisha.api.prompt.Words;
import dev.aisha.api.prompt.WrittenPrompt;
import dev.aisha.api.style.Style;
import dev.aisha.api.style.Styles;
import dev.aisha.model.generation.GenerationFailure;
import dev.aisha.model.generation.GenerationStatus;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The prompt of an order: written once, judged before each sending, and an end of the order where
/// none may be used.
@ApplicationScoped
class OrderPrompts {
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Generations generations;
    private final Settlement settlement;
    private final PromptWriter writer;
    private final Moderator moderator;
    private final Styles styles;
    private final Settings settings;
    private final Clock clock;

    OrderPrompts(
            Generations generations,
            Settlement settlement,
            PromptWriter writer,
            Moderator moderator,
            Styles styles,
            Settings settings,
            Clock clock) {
        this.generations = generations;
        this.settlement = settlement;
        this.writer = writer;
        this.moderator = moderator;
        this.styles = styles;
        this.settings = settings;
        this.clock = clock;
    }

    /// The order with its prompt, judged as it will be sent; nothing when the order ended. Never
    /// inside a transaction.
    ///
    /// @throws RetryLater while moderation cannot be asked and the order's deadline is not near
    Optional<Generation> composed(Generation row, @Nullable ReadyAvatar avatar) {
        if (row.sheetOf != null) { // our own words
            return Optional.of(row);
        }
        Likeness likeness =
                avatar == null
                        ? null
                        : new Likeness(avatar.trigger(), avatar.type(), avatar.subject());
        return row.composedPrompt == null ? compose(row, likeness) : judged(row, likeness);
    }

    private Optional<Generation> compose(Generation row, @Nullable Likeness likeness) {
        return switch (written(row, likeness)) {
            case WrittenPrompt.Blocked(var reason) -> blocked(row, reason);
            case WrittenPrompt.Unjudged(var reason) -> unjudged(row, reason);
            case WrittenPrompt.Ready(var text, var origin, var reason, var judged) -> {
                generations.composed(row.id, text, origin, reason);
                Log.infof("generation=%s prompt=%s reason=%s", row.id, origin, reason);
                yield Optional.of(generations.byId(row.id))
                        .filter(now -> now.composedPrompt != null)
                        .flatMap(now -> judged ? Optional.of(now) : judged(now, likeness));
            }
        };
    }

    /// Whatever its way here: a model's additions, a photo's reading, an edit, an earlier prompt.
    private Optional<Generation> judged(Generation row, @Nullable Likeness likeness) {
        String prompt = Objects.requireNonNull(row.composedPrompt);
        return switch (moderator.judge(likeness == null ? prompt : likeness.shown(prompt))) {
            case Verdict.Fine() -> Optional.of(row);
            case Verdict.Objection(var categories) -> blocked(row, "moderation: " + categories);
            case Verdict.Unavailable(var reason) -> unjudged(row, reason);
        };
    }

    private WrittenPrompt written(Generation row, @Nullable Likeness likeness) {
        if (row.promptId != null) {
            return writer.asWritten(row.prompt, likeness);
        }
        var words = new Words(row.prompt);
        Style style = Optional.ofNullable(row.style).flatMap(styles::named).orElse(null);
        return switch (settings.of(row.userId).enhancement()) {
            case OFF -> writer.keep(words, style, likeness);
            case ON, SHOW_FIRST, UNKNOWN -> writer.write(row.userId, words, style, likeness);
        };
    }

    private Optional<Generation> blocked(Generation row, String reason) {
        settlement.end(
                row.id, GenerationStatus.REJECTED, GenerationFailure.CONTENT_BLOCKED, reason);
        return Optional.empty();
    }

    /// The coins go back a little before the deadline, with a better reason than the time.
    private Optional<Generation> unjudged(Generation row, String reason) {
        Duration left = Duration.between(clock.instant(), row.deadline);
        if (left.compareTo(AGAIN.multipliedBy(3)) > 0) {
            throw new RetryLater(AGAIN);
        }
        settlement.end(
                row.id,
                GenerationStatus.FAILED,
                GenerationFailure.MODERATION_UNAVAILABLE,
                "moderation unavailable: " + reason);
        return Optional.empty();
    }
}
