package dev.aisha.api.account;

import dev.aisha.api.web.WebConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Marks of people who were deleted, so that the gift is given once. A mark is an HMAC under a key
/// derived from the service key: without the key nobody can be found from it, and it is forgotten
/// after a while. A key that was changed twice forgets all marks; the worst is a second gift.
@ApplicationScoped
@Transactional
class FormerUsers {
    private static final String PURPOSE = "aisha former user\n";

    private final EntityManager db;
    private final AccountConfig config;
    private final WebConfig keys;
    private final Clock clock;

    FormerUsers(EntityManager db, AccountConfig config, WebConfig keys, Clock clock) {
        this.db = db;
        this.config = config;
        this.keys = keys;
        this.clock = clock;
    }

    /// Whether somebody with this external id was deleted not too long ago.
    boolean had(String user) {
        List<String> marks =
                Stream.concat(Stream.of(keys.key()), keys.previousKey().stream())
                        .map(key -> mark(key, user))
                        .toList();
        Number found =
                (Number)
                        db.createNativeQuery(
                                        "SELECT count(*) FROM former_user WHERE mark IN (:marks) AND deleted_at > :since")
                                .setParameter("marks", marks)
                                .setParameter("since", clock.instant().minus(config.giftMemory()))
                                .getSingleResult();
        return found.longValue() > 0;
    }

    void remember(String user) {
        db.createNativeQuery("DELETE FROM former_user WHERE deleted_at < :since")
                .setParameter("since", clock.instant().minus(config.giftMemory()))
                .executeUpdate();
        db.createNativeQuery(
                        "INSERT INTO former_user (mark, deleted_at) VALUES (:mark, :now)"
                                + " ON CONFLICT (mark) DO UPDATE SET deleted_at = excluded.deleted_at")
                .setParameter("mark", mark(keys.key(), user))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static String mark(String key, String user) {
        try {
            byte[] derived =
                    MessageDigest.getInstance("SHA-256")
                            .digest((PURPOSE + key).getBytes(StandardCharsets.UTF_8));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derived, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(user.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
