package dev.aisha.api.training;

import dev.aisha.model.training.TrainingFailure;
import dev.aisha.model.training.TrainingPreset;
import dev.aisha.model.training.TrainingStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The training table. Each change is one conditional update that also moves the revision; of two
/// that would end a training, the database lets one win.
@ApplicationScoped
@Transactional
class Trainings implements PanacheRepositoryBase<Training, UUID> {
    private static final int HISTORY = 20;

    private final Clock clock;

    Trainings(Clock clock) {
        this.clock = clock;
    }

    List<UUID> open(UUID userId) {
        return list("userId = ?1 and finishedAt is null", userId).stream()
                .map(row -> row.id)
                .toList();
    }

    Training row(UUID id) {
        Training row = findById(id);
        if (row == null) {
            throw new IllegalStateException("no training " + id);
        }
        getEntityManager().refresh(row);
        return row;
    }

    Optional<Training> owned(UUID userId, UUID id) {
        return find("id = ?1 and userId = ?2", id, userId).singleResultOptional();
    }

    boolean move(UUID id, TrainingStatus to, TrainingStatus... from) {
        return update(
                        "status = ?2, revision = revision + 1 where id = ?1 and status in ?3",
                        id,
                        to,
                        Arrays.asList(from))
                == 1;
    }

    boolean queued(UUID id) {
        return update(
                        "status = 'QUEUED', queuedAt = ?2, queuePosition = null, revision = revision + 1"
                                + " where id = ?1 and status = 'SUBMITTING'",
                        id,
                        clock.instant())
                == 1;
    }

    /// Its place in our own queue.
    ///
    /// @return whether this is news
    boolean waits(UUID id, int ahead) {
        return update(
                        "queuePosition = ?2, revision = revision + 1 where id = ?1"
                                + " and status = 'PENDING'"
                                + " and (queuePosition is null or queuePosition <> ?2)",
                        id,
                        ahead)
                == 1;
    }

    /// @return whether this is news
    boolean waitsAt(UUID id, @Nullable Integer position) {
        return position != null
                && update(
                                "queuePosition = ?2, revision = revision + 1 where id = ?1"
                                        + " and status = 'QUEUED'"
                                        + " and (queuePosition is null or queuePosition <> ?2)",
                                id,
                                position)
                        == 1;
    }

    /// @return whether this is news
    boolean runs(UUID id, @Nullable Integer percent) {
        int begun =
                update(
                        "status = 'RUNNING', queuePosition = null, revision = revision + 1"
                                + " where id = ?1 and status = 'QUEUED'",
                        id);
        int further =
                percent == null
                        ? 0
                        : update(
                                "percent = ?2, revision = revision + 1 where id = ?1"
                                        + " and status = 'RUNNING' and (percent is null or percent < ?2)",
                                id,
                                percent);
        return begun + further > 0;
    }

    /// The model is stored: charged when in time, else free.
    void succeeded(UUID id, boolean inTime) {
        update(
                "status = 'SUCCEEDED', percent = 100, failure = null, finishedAt = ?2,"
                        + " price = case when ?3 = true then price else 0 end,"
                        + " revision = revision + 1 where id = ?1",
                id,
                clock.instant(),
                inTime);
    }

    /// Holds the row until the transaction ends.
    TrainingStatus locked(UUID id) {
        Training row = findById(id, LockModeType.PESSIMISTIC_WRITE);
        getEntityManager().refresh(row);
        return row.status;
    }

    boolean ended(UUID id, TrainingStatus to, TrainingFailure failure, List<TrainingStatus> from) {
        return update(
                        "status = ?2, failure = ?3, price = 0, queuePosition = null, finishedAt = ?4,"
                                + " revision = revision + 1 where id = ?1 and status in ?5",
                        id,
                        to,
                        failure,
                        clock.instant(),
                        from)
                == 1;
    }

    /// The median of the last runs like this one, from the provider's acceptance to the stored
    /// model.
    Optional<Duration> usualTime(String profile, TrainingPreset preset) {
        List<Duration> runs =
                find(
                                "profile = ?1 and preset = ?2 and status = 'SUCCEEDED' and test = false"
                                        + " and queuedAt is not null order by finishedAt desc",
                                profile,
                                preset)
                        .page(0, HISTORY)
                        .stream()
                        // one that this transaction read before it ended still looks unfinished
                        .filter(row -> row.finishedAt != null)
                        .map(row -> Duration.between(row.queuedAt, row.finishedAt))
                        .sorted()
                        .toList();
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() / 2));
    }
}
