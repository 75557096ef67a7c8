package dev.aisha.api.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whether submits are paused because fal refuses our key or has locked the account. Shared by all
/// replicas; from time to time one request may try whether it is over.
@ApplicationScoped
@Transactional
class Pause {
    private final EntityManager db;
    private final Clock clock;
    private final ProviderConfig config;

    Pause(EntityManager db, Clock clock, ProviderConfig config) {
        this.db = db;
        this.clock = clock;
        this.config = config;
    }

    /// Whether a submit may go out now. While paused, one caller per interval is let through.
    boolean allows() {
        Instant now = clock.instant();
        int probing =
                db.createNativeQuery(
                                "UPDATE provider_pause SET next_probe = :next"
                                        + " WHERE since IS NOT NULL AND next_probe <= :now")
                        .setParameter("next", now.plus(config.probeAfter()))
                        .setParameter("now", now)
                        .executeUpdate();
        return probing == 1 || !paused();
    }

    /// @return whether this began the pause, which is when to raise the alarm
    boolean begin(String reason) {
        Instant now = clock.instant();
        boolean began = !paused();
        db.createNativeQuery(
                        "UPDATE provider_pause SET reason = :reason, since = coalesce(since, :now),"
                                + " next_probe = :next")
                .setParameter("reason", reason)
                .setParameter("now", now)
                .setParameter("next", now.plus(config.probeAfter()))
                .executeUpdate();
        return began;
    }

    boolean end() {
        return db.createNativeQuery(
                                "UPDATE provider_pause SET reason = NULL, since = NULL, next_probe = NULL"
                                        + " WHERE since IS NOT NULL")
                        .executeUpdate()
                == 1;
    }

    boolean paused() {
        List<?> since =
                db.createNativeQuery("SELECT 1 FROM provider_pause WHERE since IS NOT NULL")
                        .getResultList();
        return !since.isEmpty();
    }

    /// Why submits are paused, while they are.
    Optional<String> reason() {
        return db.createNativeQuery(
                        "SELECT coalesce(reason, '') FROM provider_pause WHERE since IS NOT NULL",
                        String.class)
                .getResultStream()
                .map(String::valueOf)
                .findFirst();
    }

    Duration untilProbe() {
        return config.probeAfter();
    }
}
