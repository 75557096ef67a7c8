package dev.aisha.api.generation;

import static dev.aisha.model.generation.GenerationStatus.CANCELLED;
import static dev.aisha.model.generation.GenerationStatus.CANCELLING;
import static dev.aisha.model.generation.GenerationStatus.EXPIRED;
import static dev.aisha.model.generation.GenerationStatus.PENDING;
import static dev.aisha.model.generation.GenerationStatus.QUEUED;
import static dev.aisha.model.generation.GenerationStatus.RUNNING;
import static dev.aisha.model.generation.GenerationStatus.STORING;
import static dev.aisha.model.generation.GenerationStatus.SUBMITTING;
import static dev.aisha.model.generation.GenerationStatus.SUCCEEDED;

import dev.aisha.api.provider.Transitions;
import dev.aisha.api.provider.UsualTime;
import dev.aisha.model.generation.GenerationFailure;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.generation.PromptOrigin;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The generation table. A transition is one conditional update that raises the revision; empty
/// means that somebody else was first, and nothing has changed.
@ApplicationScoped
@Transactional
class Generations implements PanacheRepositoryBase<Generation, UUID> {
    /// Everything that may still end in any way.
    private static final Set<GenerationStatus> OPEN =
            EnumSet.of(PENDING, SUBMITTING, QUEUED, RUNNING, STORING, CANCELLING);

    private final Clock clock;

    Generations(Clock clock) {
        this.clock = clock;
    }

    Generation byId(UUID id) {
        return find("id", id).singleResult();
    }

    Optional<Generation> of(UUID userId, UUID id) {
        return find("id = ?1 and userId = ?2", id, userId).singleResultOptional();
    }

    /// The newest that the person ordered: the free images of an avatar are nobody's order.
    Optional<Generation> newest(UUID userId) {
        return find("userId = ?1 and sheetOf is null order by createdAt desc", userId)
                .firstResultOptional();
    }

    List<UUID> open(UUID userId) {
        return list("userId = ?1 and finishedAt is null", userId).stream()
                .map(row -> row.id)
                .toList();
    }

    long active(UUID userId) {
        return count("userId = ?1 and finishedAt is null and sheetOf is null", userId);
    }

    /// Keeps the prompt. The first one written counts, so that a person who was shown a prompt gets
    /// the picture of that prompt.
    Optional<Generation> composed(
            UUID id, String text, PromptOrigin origin, @Nullable String reason) {
        return change(
                id,
                EnumSet.of(PENDING),
                "composedPrompt = :text, promptOrigin = :origin, promptReason = :reason",
                "and composedPrompt is null",
                with("text", text, "origin", origin, "reason", Transitions.shortened(reason)));
    }

    /// Before anything was sent, another model takes the order.
    Optional<Generation> made(UUID id, String model) {
        Optional<Generation> row =
                change(id, EnumSet.of(PENDING), "model = :model", "", with("model", model));
        row.ifPresent(_ -> Log.infof("generation=%s is made with %s instead", id, model));
        return row;
    }

    Optional<Generation> submitting(UUID id) {
        return move(id, EnumSet.of(PENDING), SUBMITTING);
    }

    Optional<Generation> backToPending(UUID id) {
        return move(id, EnumSet.of(SUBMITTING), PENDING);
    }

    /// Its place in our own queue, when that is news.
    Optional<Generation> waits(UUID id, int ahead) {
        return change(
                id,
                EnumSet.of(PENDING),
                "queuePosition = :position",
                "and queuePosition is distinct from :position",
                with("position", ahead));
    }

    Optional<Generation> queued(UUID id, @Nullable Integer position) {
        return change(
                id,
                EnumSet.of(SUBMITTING, QUEUED),
                "status = :to, queuePosition = :position",
                "and (status <> :to or queuePosition is distinct from :position)",
                with("to", QUEUED, "position", position));
    }

    Optional<Generation> running(UUID id) {
        return change(
                id,
                EnumSet.of(SUBMITTING, QUEUED),
                "status = :to, queuePosition = null",
                "",
                with("to", RUNNING));
    }

    /// Counts an attempt at storing; a generation that has expired stays so until it succeeds.
    Optional<Generation> storing(UUID id) {
        Optional<Generation> late =
                change(id, EnumSet.of(EXPIRED), "storeAttempts = storeAttempts + 1", "", with());
        return late.isPresent()
                ? late
                : change(
                        id,
                        EnumSet.of(SUBMITTING, QUEUED, RUNNING, CANCELLING, STORING),
                        "status = :to, storeAttempts = storeAttempts + 1, queuePosition = null",
                        "",
                        with("to", STORING));
    }

    Optional<Generation> cancelling(UUID id) {
        return move(id, EnumSet.of(SUBMITTING, QUEUED, RUNNING), CANCELLING);
    }

    /// @param charged coins of delivered images
    Optional<Generation> succeeded(UUID id, long charged) {
        return change(
                id,
                EnumSet.of(STORING),
                "status = :to, charged = :charged, finishedAt = :now",
                "",
                with("to", SUCCEEDED, "charged", charged, "now", clock.instant()));
    }

    /// A success after the deadline: the coins went back long ago.
    Optional<Generation> succeededLate(UUID id) {
        return change(
                id,
                EnumSet.of(EXPIRED),
                "status = :to, failure = null, failureDetail = null, finishedAt = :now",
                "",
                with("to", SUCCEEDED, "now", clock.instant()));
    }

    /// Ends it without an image, from wherever it stands.
    Optional<Generation> ended(
            UUID id, GenerationStatus to, GenerationFailure failure, String detail) {
        return ended(id, OPEN, to, failure, detail);
    }

    Optional<Generation> cancelledBefore(UUID id, GenerationStatus expected, String detail) {
        return ended(id, EnumSet.of(expected), CANCELLED, GenerationFailure.CANCELLED, detail);
    }

    /// Seconds from order to images of the newest 20 of a model, the middle one.
    @Nullable Long medianSeconds(String model) {
        return new UsualTime(getEntityManager(), "generation").seconds(model);
    }

    private Optional<Generation> ended(
            UUID id,
            Set<GenerationStatus> from,
            GenerationStatus to,
            GenerationFailure failure,
            String detail) {
        return change(
                id,
                from,
                "status = :to, failure = :failure, failureDetail = :detail, finishedAt = :now,"
                        + " queuePosition = null",
                "",
                with(
                        "to",
                        to,
                        "failure",
                        failure,
                        "detail",
                        Transitions.shortened(detail),
                        "now",
                        clock.instant()));
    }

    private Optional<Generation> move(UUID id, Set<GenerationStatus> from, GenerationStatus to) {
        return change(id, from, "status = :to", "", with("to", to));
    }

    private Optional<Generation> change(
            UUID id,
            Set<GenerationStatus> from,
            String set,
            String condition,
            Map<String, @Nullable Object> values) {
        return transitions().change(id, from, set, condition, values);
    }

    private Transitions<Generation> transitions() {
        return new Transitions<>(getEntityManager(), Generation.class);
    }

    private static Map<String, @Nullable Object> with(@Nullable Object... pairs) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return values;
    }
}
