package dev.aisha.api.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/// Endpoints that fal has no more, by its own list or by its answer to an order. They are not
/// offered, so that nobody's coins are held for what can't be made. Shared by all replicas, and
/// kept over restarts.
@ApplicationScoped
@Transactional
public class RetiredEndpoints {
    /// What fal's list says of an endpoint that is not to be used.
    public enum Listed {
        DEPRECATED,
        /// It is not on the list.
        MISSING
    }

    private final EntityManager db;
    private final Clock clock;
    private final ProviderConfig config;

    RetiredEndpoints(EntityManager db, Clock clock, ProviderConfig config) {
        this.db = db;
        this.clock = clock;
        this.config = config;
    }

    /// Whether orders may be taken. From time to time also when an order was answered 404, to see
    /// whether it is back; what the list says holds until the list says otherwise.
    boolean offers(String endpoint) {
        return db.createNativeQuery(
                        "SELECT 1 FROM provider_retired WHERE endpoint = :endpoint"
                                + " AND (cause <> 'REFUSED' OR next_probe > :now)")
                .setParameter("endpoint", endpoint)
                .setParameter("now", clock.instant())
                .getResultList()
                .isEmpty();
    }

    /// An order was answered 404.
    ///
    /// @return whether this is news, which is when to raise the alarm
    boolean refused(String endpoint) {
        boolean known =
                !db.createNativeQuery("SELECT 1 FROM provider_retired WHERE endpoint = :endpoint")
                        .setParameter("endpoint", endpoint)
                        .getResultList()
                        .isEmpty();
        Instant now = clock.instant();
        db.createNativeQuery(
                        "INSERT INTO provider_retired (endpoint, since, next_probe, cause)"
                                + " VALUES (:endpoint, :now, :next, 'REFUSED')"
                                + " ON CONFLICT (endpoint) DO UPDATE SET next_probe = :next")
                .setParameter("endpoint", endpoint)
                .setParameter("now", now)
                .setParameter("next", now.plus(config.retiredFor()))
                .executeUpdate();
        return !known;
    }

    /// An order was accepted.
    ///
    /// @return whether an earlier one was not
    boolean accepted(String endpoint) {
        return db.createNativeQuery(
                                "DELETE FROM provider_retired WHERE endpoint = :endpoint AND cause = 'REFUSED'")
                        .setParameter("endpoint", endpoint)
                        .executeUpdate()
                == 1;
    }

    /// @return whether this is news, which is when to raise the alarm
    public boolean listed(String endpoint, Listed cause) {
        return db.createNativeQuery(
                                "INSERT INTO provider_retired (endpoint, since, next_probe, cause)"
                                        + " VALUES (:endpoint, :now, :now, :cause)"
                                        + " ON CONFLICT (endpoint) DO UPDATE SET cause = :cause"
                                        + " WHERE provider_retired.cause <> :cause")
                        .setParameter("endpoint", endpoint)
                        .setParameter("now", clock.instant())
                        .setParameter("cause", cause.name())
                        .executeUpdate()
                == 1;
    }

    /// The list has it as a model in use.
    ///
    /// @return whether it did not before
    public boolean listed(String endpoint) {
        return db.createNativeQuery(
                                "DELETE FROM provider_retired WHERE endpoint = :endpoint AND cause <> 'REFUSED'")
                        .setParameter("endpoint", endpoint)
                        .executeUpdate()
                == 1;
    }
}
