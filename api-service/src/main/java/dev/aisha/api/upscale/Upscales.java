package dev.aisha.api.upscale;

import static dev.aisha.model.upscale.UpscaleStatus.EXPIRED;
import static dev.aisha.model.upscale.UpscaleStatus.FAILED;
import static dev.aisha.model.upscale.UpscaleStatus.PENDING;
import static dev.aisha.model.upscale.UpscaleStatus.QUEUED;
import static dev.aisha.model.upscale.UpscaleStatus.RUNNING;
import static dev.aisha.model.upscale.UpscaleStatus.STORING;
import static dev.aisha.model.upscale.UpscaleStatus.SUBMITTING;
import static dev.aisha.model.upscale.UpscaleStatus.SUCCEEDED;

import dev.aisha.api.gallery.Upscalable.TwoK;
import dev.aisha.api.provider.Transitions;
import dev.aisha.api.provider.UsualTime;
import dev.aisha.model.upscale.UpscaleFailure;
import dev.aisha.model.upscale.UpscaleStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The upscale table. A transition is one conditional update that raises the revision; empty means
/// that somebody else was first, and nothing has changed.
@ApplicationScoped
@Transactional
class Upscales implements PanacheRepositoryBase<Upscale, UUID> {
    private static final Set<UpscaleStatus> OPEN =
            EnumSet.of(PENDING, SUBMITTING, QUEUED, RUNNING, STORING);

    private final Clock clock;

    Upscales(Clock clock) {
        this.clock = clock;
    }

    Upscale byId(UUID id) {
        return find("id", id).singleResult();
    }

    Optional<Upscale> active(UUID imageId) {
        return find("imageId = ?1 and finishedAt is null", imageId).firstResultOptional();
    }

    long activeOf(UUID userId) {
        return count("userId = ?1 and finishedAt is null", userId);
    }

    Optional<Upscale> submitting(UUID id) {
        return move(id, EnumSet.of(PENDING), SUBMITTING);
    }

    Optional<Upscale> backToPending(UUID id) {
        return move(id, EnumSet.of(SUBMITTING), PENDING);
    }

    Optional<Upscale> queued(UUID id, @Nullable Integer position) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("to", QUEUED);
        values.put("position", position);
        return change(
                id,
                EnumSet.of(SUBMITTING, QUEUED),
                "status = :to, queuePosition = :position",
                "and (status <> :to or queuePosition is distinct from :position)",
                values);
    }

    Optional<Upscale> running(UUID id) {
        return change(
                id,
                EnumSet.of(SUBMITTING, QUEUED),
                "status = :to, queuePosition = null",
                "",
                Map.of("to", RUNNING));
    }

    /// Counts an attempt at storing; an upscale that has expired stays so until it succeeds.
    Optional<Upscale> storing(UUID id) {
        Optional<Upscale> late =
                change(id, EnumSet.of(EXPIRED), "storeAttempts = storeAttempts + 1", "", Map.of());
        return late.isPresent()
                ? late
                : change(
                        id,
                        EnumSet.of(SUBMITTING, QUEUED, RUNNING, STORING),
                        "status = :to, storeAttempts = storeAttempts + 1, queuePosition = null",
                        "",
                        Map.of("to", STORING));
    }

    Optional<Upscale> succeeded(UUID id, long charged, TwoK twoK) {
        return made(id, EnumSet.of(STORING), charged, twoK);
    }

    /// A success after the deadline: the coins went back long ago.
    Optional<Upscale> succeededLate(UUID id, TwoK twoK) {
        return made(id, EnumSet.of(EXPIRED), 0, twoK);
    }

    /// Ends it without a 2K version, from wherever it stands.
    Optional<Upscale> ended(UUID id, UpscaleStatus to, UpscaleFailure failure, String detail) {
        return ended(id, OPEN, to, failure, detail);
    }

    private Optional<Upscale> ended(
            UUID id,
            Set<UpscaleStatus> from,
            UpscaleStatus to,
            UpscaleFailure failure,
            String detail) {
        return change(
                id,
                from,
                "status = :to, failure = :failure, failureDetail = :detail, finishedAt = :now,"
                        + " queuePosition = null",
                "",
                Map.of(
                        "to",
                        to,
                        "failure",
                        failure,
                        "detail",
                        Objects.requireNonNull(Transitions.shortened(detail)),
                        "now",
                        clock.instant()));
    }

    List<UUID> open(UUID userId) {
        return list("userId = ?1 and finishedAt is null", userId).stream()
                .map(row -> row.id)
                .toList();
    }

    /// Ends what provably was not sent.
    Optional<Upscale> withdrawn(UUID id, String detail) {
        return ended(id, EnumSet.of(PENDING), FAILED, UpscaleFailure.WITHDRAWN, detail);
    }

    /// Seconds from order to file of the newest 20 of a model, the middle one.
    @Nullable Long medianSeconds(String model) {
        return new UsualTime(getEntityManager(), "upscale").seconds(model);
    }

    private Optional<Upscale> made(UUID id, Set<UpscaleStatus> from, long charged, TwoK twoK) {
        return change(
                id,
                from,
                "status = :to, charged = :charged, failure = null, failureDetail = null,"
                        + " width = :width, height = :height, contentType = :type,"
                        + " finishedAt = :now",
                "",
                Map.of(
                        "to",
                        SUCCEEDED,
                        "charged",
                        charged,
                        "width",
                        twoK.width(),
                        "height",
                        twoK.height(),
                        "type",
                        twoK.contentType(),
                        "now",
                        clock.instant()));
    }

    private Optional<Upscale> move(UUID id, Set<UpscaleStatus> from, UpscaleStatus to) {
        return change(id, from, "status = :to", "", Map.of("to", to));
    }

    private Optional<Upscale> change(
            UUID id,
            Set<UpscaleStatus> from,
            String set,
            String condition,
            Map<String, ? extends @Nullable Object> values) {
        return transitions().change(id, from, set, condition, values);
    }

    private Transitions<Upscale> transitions() {
        return new Transitions<>(getEntityManager(), Upscale.class);
    }
}
