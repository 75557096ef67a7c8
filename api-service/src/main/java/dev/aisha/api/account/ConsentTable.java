package dev.aisha.api.account;

import dev.aisha.model.account.ConsentPurpose;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The consent table: a row for each time consent was given, never overwritten.
@ApplicationScoped
@Transactional
class ConsentTable implements PanacheRepositoryBase<Consent, UUID> {
    List<Consent> inForce(UUID userId, String policyVersion) {
        return list(
                "userId = ?1 and policyVersion = ?2 and revokedAt is null order by purpose",
                userId,
                policyVersion);
    }

    boolean inForce(UUID userId, ConsentPurpose purpose, String policyVersion) {
        return count(
                        "userId = ?1 and purpose = ?2 and policyVersion = ?3 and revokedAt is null",
                        userId,
                        purpose,
                        policyVersion)
                > 0;
    }

    void revokeAll(UUID userId, Instant now) {
        update("revokedAt = ?1 where userId = ?2 and revokedAt is null", now, userId);
    }

    void revoke(UUID userId, ConsentPurpose purpose, Instant now) {
        update(
                "revokedAt = ?1 where userId = ?2 and purpose = ?3 and revokedAt is null",
                now,
                userId,
                purpose);
    }

    /// The second of two simultaneous agreements finds the first one's row and adds nothing.
    void give(UUID userId, ConsentPurpose purpose, String policyVersion, Instant now) {
        update(
                "revokedAt = ?1 where userId = ?2 and purpose = ?3 and policyVersion <> ?4 and revokedAt is null",
                now,
                userId,
                purpose,
                policyVersion);
        getEntityManager()
                .createNativeQuery(
                        """
                        INSERT INTO consent (id, user_id, purpose, policy_version, given_at)
                        VALUES (:id, :user, :purpose, :version, :now)
                        ON CONFLICT (user_id, purpose) WHERE revoked_at IS NULL DO NOTHING\
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("user", userId)
                .setParameter("purpose", purpose.name())
                .setParameter("version", policyVersion)
                .setParameter("now", now)
                .executeUpdate();
    }
}
