package dev.aisha.api.draft;

import dev.aisha.api.prompt.Moderator;
import dev.aisha.api.prompt.Verdict;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.prompt.PromptView;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/// Takes a person's own text for a prompt. It is judged here, so that the person learns at once,
/// and again with the picture's order; the person waits for the answer, so moderation gets a short
/// while only.
@ApplicationScoped
class DraftEditing {
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final DraftService service;
    private final Moderator moderator;
    private final DraftConfig config;

    DraftEditing(DraftService service, Moderator moderator, DraftConfig config) {
        this.service = service;
        this.moderator = moderator;
        this.config = config;
    }

    /// @throws RefusedException `prompt.invalid`, `prompt.not-found`, `prompt.not-ready`,
    ///   `prompt.blocked`, `unavailable` while nobody can judge it
    PromptView edit(String user, UUID id, String typed) {
        String text = DraftWords.of(typed);
        service.requireReady(user, id);
        return switch (moderator.judge(text, config.moderationBudget())) {
            case Verdict.Fine() -> service.replace(user, id, text);
            case Verdict.Objection(var categories) -> {
                Log.infof("prompt=%s edit blocked: %s", id, categories);
                throw new RefusedException(ProblemCode.PROMPT_BLOCKED, "not taken: " + categories);
            }
            case Verdict.Unavailable(var reason) ->
                    throw RefusedException.retryAfter(
                            ProblemCode.UNAVAILABLE, "not judged: " + reason, AGAIN);
        };
    }
}
