package dev.aisha.api.draft;

import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.prompt.PromptFailure;
import dev.aisha.model.prompt.PromptStatus;
import dev.aisha.model.prompt.ShotSize;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table of prompts. An end is one conditional update of a pending row; the first one wins.
@ApplicationScoped
@Transactional
class PromptDrafts implements PanacheRepositoryBase<PromptDraft, UUID> {
    private static final int LONGEST_DETAIL = 500;

    private final Clock clock;

    PromptDrafts(Clock clock) {
        this.clock = clock;
    }

    Optional<PromptDraft> of(UUID userId, UUID id) {
        return find("id = ?1 and userId = ?2", id, userId).firstResultOptional();
    }

    /// Nothing when it ended before.
    Optional<PromptDraft> ready(
            UUID id,
            String text,
            @Nullable String reading,
            @Nullable ShotSize shot,
            @Nullable AspectRatio ratio,
            boolean enhanced) {
        int changed =
                getEntityManager()
                        .createQuery(
                                """
                                update PromptDraft set status = READY, text = :text, reading = :reading,
                                  shot = :shot, ratio = :ratio, enhanced = :enhanced, charged = price,
                                  sourceRef = null, finishedAt = :now
                                where id = :id and status = PENDING\
                                """)
                        .setParameter("id", id)
                        .setParameter("text", text)
                        .setParameter("reading", reading)
                        .setParameter("shot", shot)
                        .setParameter("ratio", ratio)
                        .setParameter("enhanced", enhanced)
                        .setParameter("now", clock.instant())
                        .executeUpdate();
        return changed == 0 ? Optional.empty() : Optional.of(fresh(id));
    }

    /// Nothing when it ended before.
    Optional<PromptDraft> ended(
            UUID id, PromptStatus status, PromptFailure failure, String detail) {
        int changed =
                update(
                        "status = ?1, failure = ?2, failureDetail = ?3, sourceRef = null,"
                                + " finishedAt = ?4 where id = ?5 and status = ?6",
                        status,
                        failure,
                        detail.length() <= LONGEST_DETAIL
                                ? detail
                                : detail.substring(0, LONGEST_DETAIL),
                        clock.instant(),
                        id,
                        PromptStatus.PENDING);
        return changed == 0 ? Optional.empty() : Optional.of(fresh(id));
    }

    /// Replaces the text of a ready prompt; nothing when it is not ready, or not this user's.
    Optional<PromptDraft> edited(UUID userId, UUID id, String text) {
        int changed =
                update(
                        "text = ?1 where id = ?2 and userId = ?3 and status = ?4",
                        text,
                        id,
                        userId,
                        PromptStatus.READY);
        return changed == 0 ? Optional.empty() : Optional.of(fresh(id));
    }

    long forgetBefore(Instant instant) {
        return delete("createdAt < ?1 and status <> ?2", instant, PromptStatus.PENDING);
    }

    private PromptDraft fresh(UUID id) {
        PromptDraft row = findById(id);
        getEntityManager().refresh(row); // it may have been read before in this transaction
        return row;
    }
}
