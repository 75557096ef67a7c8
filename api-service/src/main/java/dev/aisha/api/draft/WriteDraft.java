package dev.aisha.api.draft;

import dev.aisha.api.avatar.AvatarService;
import dev.aisha.api.avatar.ReadyAvatar;
import dev.aisha.api.draft.WriteDraft.Writing;
import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.job.Lane;
import dev.aisha.api.job.RetryLater;
import dev.aisha.api.prompt.Likeness;
import dev.aisha.api.prompt.PromptWriter;
import dev.aisha.api.prompt.Words;
import dev.aisha.api.prompt.WrittenPrompt;
import dev.aisha.api.style.Style;
import dev.aisha.api.style.Styles;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.generation.PromptOrigin;
import dev.aisha.model.prompt.PromptFailure;
import dev.aisha.model.prompt.PromptStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Has a person's words judged, translated and enhanced, to be shown.
@ApplicationScoped
class WriteDraft implements Job<Writing> {
    record Writing(UUID promptId) {}

    static final JobType<Writing> TYPE =
            new JobType<>("prompt.write", Lane.PROVIDER, Writing.class);

    private static final int MOST_FAILURES = 5;
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final PromptDrafts drafts;
    private final DraftEndings endings;
    private final AvatarService avatars;
    private final Styles styles;
    private final PromptWriter writer;
    private final DraftConfig config;
    private final Clock clock;

    WriteDraft(
            PromptDrafts drafts,
            DraftEndings endings,
            AvatarService avatars,
            Styles styles,
            PromptWriter writer,
            DraftConfig config,
            Clock clock) {
        this.config = config;
        this.clock = clock;
        this.styles = styles;
        this.drafts = drafts;
        this.endings = endings;
        this.avatars = avatars;
        this.writer = writer;
    }

    @Override
    public JobType<Writing> type() {
        return TYPE;
    }

    @Override
    public void run(Writing writing) {
        PromptDraft draft = drafts.findById(writing.promptId());
        if (draft == null || draft.status != PromptStatus.PENDING || draft.words == null) {
            return;
        }
        Likeness likeness = likeness(draft.avatarId);
        switch (writer.ahead(draft.userId, new Words(draft.words), style(draft.style), likeness)) {
            case WrittenPrompt.Blocked(var reason) ->
                    endings.refused(draft.id, PromptFailure.CONTENT_BLOCKED, reason);
            case WrittenPrompt.Unjudged(var reason) -> again(draft, reason);
            case WrittenPrompt.Ready(var text, var origin, _, _) ->
                    endings.written(draft.id, text, origin == PromptOrigin.ENHANCED);
        }
    }

    @Override
    public void gaveUp(Writing writing) {
        endings.failed(writing.promptId(), PromptFailure.UNAVAILABLE, "given up");
    }

    @Override
    public int mostFailures() {
        return MOST_FAILURES;
    }

    private void again(PromptDraft draft, String why) {
        Duration age = Duration.between(draft.createdAt, clock.instant());
        if (age.compareTo(config.giveUpAfter()) >= 0) {
            endings.failed(draft.id, PromptFailure.UNAVAILABLE, "moderation: " + why);
            return;
        }
        throw new RetryLater(AGAIN);
    }

    /// A style that left the library leaves the words.
    private @Nullable Style style(@Nullable String key) {
        return key == null ? null : styles.named(key).orElse(null);
    }

    /// An avatar that was deleted meanwhile leaves a prompt without one.
    private @Nullable Likeness likeness(@Nullable UUID avatarId) {
        if (avatarId == null) {
            return null;
        }
        try {
            ReadyAvatar avatar = avatars.readyById(avatarId);
            return new Likeness(avatar.trigger(), avatar.type(), avatar.subject());
        } catch (RefusedException _) {
            return null;
        }
    }
}
