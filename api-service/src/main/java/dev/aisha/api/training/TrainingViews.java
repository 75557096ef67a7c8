package dev.aisha.api.training;

import dev.aisha.api.avatar.AvatarService;
import dev.aisha.api.provider.ProviderRequests;
import dev.aisha.api.provider.WorkKind;
import dev.aisha.model.training.TrainingStatus;
import dev.aisha.model.training.TrainingView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Shows a training as its live card needs it.
@ApplicationScoped
@Transactional
class TrainingViews {
    private final Trainings trainings;
    private final AvatarService avatars;
    private final ProviderRequests requests;
    private final Clock clock;

    TrainingViews(
            Trainings trainings, AvatarService avatars, ProviderRequests requests, Clock clock) {
        this.trainings = trainings;
        this.avatars = avatars;
        this.requests = requests;
        this.clock = clock;
    }

    TrainingView of(Training row) {
        Integer position = position(row);
        return new TrainingView(
                row.id,
                row.avatarId,
                avatars.trainable(row.avatarId).name(),
                row.preset,
                row.status,
                row.test,
                row.price,
                row.percent,
                position,
                eta(row, position),
                row.failure,
                row.revision,
                row.createdAt,
                row.finishedAt);
    }

    /// In our own queue before it is sent, in the provider's afterwards.
    private @Nullable Integer position(Training row) {
        if (row.status != TrainingStatus.PENDING) {
            return row.queuePosition;
        }
        OptionalInt waiting = requests.position(WorkKind.TRAINING, row.id);
        return waiting.isPresent() ? waiting.getAsInt() : null;
    }

    private @Nullable Long eta(Training row, @Nullable Integer position) {
        if (row.status.finished() || row.status == TrainingStatus.CANCELLING) {
            return null;
        }
        Duration gone =
                row.queuedAt == null
                        ? Duration.ZERO
                        : Duration.between(row.queuedAt, clock.instant());
        int turns =
                row.status == TrainingStatus.PENDING && position != null
                        ? requests.turns(WorkKind.TRAINING, position)
                        : 0;
        return trainings
                .usualTime(row.profile, row.preset)
                .map(usual -> usual.multipliedBy(1 + turns).minus(gone))
                .map(left -> Math.max(0, left.toSeconds()))
                .orElse(null);
    }
}
