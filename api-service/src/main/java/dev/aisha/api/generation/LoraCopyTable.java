package dev.aisha.api.generation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// The cache of provider copies.
@ApplicationScoped
@Transactional
class LoraCopyTable implements PanacheRepositoryBase<LoraCopy, String> {
    /// A copy of these very bytes that lives beyond an instant.
    Optional<URI> find(String objectKey, String sha256, Instant livesBeyond) {
        return find(
                        "objectKey = ?1 and sha256 = ?2 and expiresAt > ?3",
                        objectKey,
                        sha256,
                        livesBeyond)
                .singleResultOptional()
                .map(copy -> URI.create(copy.url));
    }

    void keep(String objectKey, String sha256, URI url, Instant expiresAt) {
        getEntityManager()
                .createNativeQuery(
                        """
                        INSERT INTO lora_copy (object_key, sha256, url, expires_at)
                        VALUES (:key, :sha256, :url, :expires)
                        ON CONFLICT ON CONSTRAINT lora_copy_pk DO UPDATE
                        SET sha256 = excluded.sha256, url = excluded.url, expires_at = excluded.expires_at\
                        """)
                .setParameter("key", objectKey)
                .setParameter("sha256", sha256)
                .setParameter("url", url.toString())
                .setParameter("expires", expiresAt)
                .executeUpdate();
    }

    void forget(String objectKey) {
        delete("objectKey", objectKey);
    }
}
