package dev.aisha.model.training;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One training as its live card shows it.
///
/// @param price coins held or captured
/// @param percent 0 to 100, from the provider's log lines, when known
/// @param queuePosition jobs in front at the provider, when known
/// @param etaSeconds expected seconds to the end from our own history, when known
/// @param revision grows with every change; older ones are to be ignored
public record TrainingView(
        UUID id,
        UUID avatarId,
        String avatarName,
        TrainingPreset preset,
        TrainingStatus status,
        boolean test,
        long price,
        @Nullable Integer percent,
        @Nullable Integer queuePosition,
        @Nullable Long etaSeconds,
        @Nullable TrainingFailure failure,
        long revision,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
