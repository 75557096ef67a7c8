package dev.aisha.api.idempotency;

import dev.aisha.api.job.Retained;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// The table of used keys. A key's row is held by the transaction that runs its effect; another one
/// waits for it, but not long.
@ApplicationScoped
class KeyTable implements Retained {
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final EntityManager db;

    KeyTable(EntityManager db) {
        this.db = db;
    }

    sealed interface Claim {
        record Fresh() implements Claim {}

        record Answered(String route, String hash, String answer) implements Claim {}

        record Running() implements Claim {}
    }

    @Transactional(TxType.MANDATORY)
    Claim claim(UUID owner, String key, String route, String hash, Instant now) {
        // long enough for an ordinary effect to end, short against the caller's own timeout
        db.createNativeQuery("SET LOCAL lock_timeout = '1500ms'").executeUpdate();
        try {
            int inserted =
                    db.createNativeQuery(
                                    """
                                    INSERT INTO idempotency_key (owner_id, key, route, request_hash, created_at)
                                    VALUES (:owner, :key, :route, :hash, :now)
                                    ON CONFLICT ON CONSTRAINT idempotency_key_pk DO NOTHING\
                                    """)
                            .setParameter("owner", owner)
                            .setParameter("key", key)
                            .setParameter("route", route)
                            .setParameter("hash", hash)
                            .setParameter("now", now)
                            .executeUpdate();
            db.createNativeQuery("SET LOCAL lock_timeout TO DEFAULT").executeUpdate();
            return inserted == 1 ? new Claim.Fresh() : answered(owner, key);
        } catch (PersistenceException e) {
            if (waitedTooLong(e)) {
                return new Claim.Running();
            }
            throw e;
        }
    }

    @Transactional(TxType.MANDATORY)
    void answered(UUID owner, String key, String answer) {
        db.createNativeQuery(
                        "UPDATE idempotency_key SET answer = :answer WHERE owner_id = :owner AND key = :key")
                .setParameter("answer", answer)
                .setParameter("owner", owner)
                .setParameter("key", key)
                .executeUpdate();
    }

    /// Far longer than any button is tapped again.
    @Override
    public Duration kept() {
        return Duration.ofDays(30);
    }

    @Override
    @Transactional
    public void forgetBefore(Instant limit) {
        db.createNativeQuery("DELETE FROM idempotency_key WHERE created_at < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }

    private Claim answered(UUID owner, String key) {
        var row =
                (Object[])
                        db.createNativeQuery(
                                        """
                                        SELECT route, request_hash, answer FROM idempotency_key
                                        WHERE owner_id = :owner AND key = :key\
                                        """)
                                .setParameter("owner", owner)
                                .setParameter("key", key)
                                .getSingleResult();
        return new Claim.Answered((String) row[0], (String) row[1], (String) row[2]);
    }

    private static boolean waitedTooLong(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
