package dev.aisha.api.webhook;

import dev.aisha.api.fal.FalConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/// Who we are in fal's webhooks: fal signs for every customer alike, so the user id tells whose
/// request it was. Configured, or learnt from the first request that our own key confirmed.
@ApplicationScoped
@Transactional
class Senders {
    private final FalConfig config;
    private final EntityManager db;
    private final Clock clock;

    Senders(FalConfig config, EntityManager db, Clock clock) {
        this.config = config;
        this.db = db;
        this.clock = clock;
    }

    /// Whether it is our user id, or we don't know ours yet.
    boolean maybeUs(String userId) {
        if (userId.isEmpty()) {
            return false;
        }
        if (config.webhookUserId().isPresent()) {
            return config.webhookUserId().get().equals(userId);
        }
        List<?> learnt =
                db.createNativeQuery("SELECT user_id FROM webhook_sender", String.class)
                        .getResultList();
        return learnt.isEmpty() || learnt.contains(userId);
    }

    void learn(String userId) {
        db.createNativeQuery(
                        "INSERT INTO webhook_sender (id, user_id, learnt_at) VALUES (1, :user, :now)"
                                + " ON CONFLICT (id) DO NOTHING")
                .setParameter("user", userId)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
