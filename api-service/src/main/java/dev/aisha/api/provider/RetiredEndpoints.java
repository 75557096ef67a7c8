package dev.aisha.api.provider;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Endpoints that fal has answered 404 for. They are not offered, so that nobody's coins are held
/// for what can't be made, until a later order finds one back or the service starts anew. Shared by
/// all replicas.
@ApplicationScoped
@Transactional
public class RetiredEndpoints {
    private final EntityManager db;
    private final Clock clock;
    private final ProviderConfig config;

    RetiredEndpoints(EntityManager db, Clock clock, ProviderConfig config) {
        this.db = db;
        this.clock = clock;
        this.config = config;
    }

    /// Whether orders may be taken for this endpoint; from time to time also for a retired one, to
    /// see whether it is back.
    public boolean offers(String endpoint) {
        return db.createNativeQuery(
                        "SELECT 1 FROM provider_retired WHERE endpoint = :endpoint"
                                + " AND next_probe > :now")
                .setParameter("endpoint", endpoint)
                .setParameter("now", clock.instant())
                .getResultList()
                .isEmpty();
    }

    /// @return whether this is news, which is when to raise the alarm
    boolean add(String endpoint) {
        return add(endpoint, config.retiredFor());
    }

    /// As fal's own list says.
    ///
    /// @param keptOff until an order may try whether it is back
    /// @return whether this is news, which is when to raise the alarm
    public boolean add(String endpoint, Duration keptOff) {
        boolean known =
                !db.createNativeQuery("SELECT 1 FROM provider_retired WHERE endpoint = :endpoint")
                        .setParameter("endpoint", endpoint)
                        .getResultList()
                        .isEmpty();
        Instant now = clock.instant();
        db.createNativeQuery(
                        "INSERT INTO provider_retired (endpoint, since, next_probe)"
                                + " VALUES (:endpoint, :now, :next)"
                                + " ON CONFLICT (endpoint) DO UPDATE SET next_probe = :next")
                .setParameter("endpoint", endpoint)
                .setParameter("now", now)
                .setParameter("next", now.plus(keptOff))
                .executeUpdate();
        return !known;
    }

    /// @return whether it was retired
    boolean remove(String endpoint) {
        return db.createNativeQuery("DELETE FROM provider_retired WHERE endpoint = :endpoint")
                        .setParameter("endpoint", endpoint)
                        .executeUpdate()
                == 1;
    }

    /// A restart is how an operator says that it was looked after.
    void forget(@Observes StartupEvent event) {
        db.createNativeQuery("DELETE FROM provider_retired").executeUpdate();
    }
}
