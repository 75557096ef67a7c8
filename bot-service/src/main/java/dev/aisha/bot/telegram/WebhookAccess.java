package dev.aisha.bot.telegram;

import dev.aisha.bot.ops.Access;
import dev.aisha.bot.redis.Redis;
import dev.aisha.bot.redis.RedisDownException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Who may deliver updates: path and header both prove the secret. Its predecessor stays good for a
/// day, since requests under way still carry it.
@ApplicationScoped
class WebhookAccess {
    static final String CURRENT = "bot:webhook:current";
    static final String PREVIOUS = "bot:webhook:previous";

    private static final Duration REFRESH = Duration.ofSeconds(10);

    private final String secret;
    private final Redis redis;
    private volatile @Nullable String previous;

    WebhookAccess(TelegramConfig config, Redis redis) {
        this.secret = config.webhook().secret().orElse("");
        this.redis = redis;
    }

    boolean allows(String path, @Nullable String header) {
        if (secret.isEmpty() || header == null) {
            return false;
        }
        String shown = fingerprint(path, header);
        boolean current = Access.same(shown, fingerprint(path(), secret));
        return current || isPrevious(shown);
    }

    /// The secret part of the webhook's URL.
    String path() {
        byte[] key = secret.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Access.hmac(key, "webhook-path"), 0, 16);
    }

    String secret() {
        return secret;
    }

    /// What may be stored of path and secret.
    String fingerprint() {
        return fingerprint(path(), secret);
    }

    private boolean isPrevious(String shown) {
        String known = previous;
        return known != null && Access.same(shown, known);
    }

    /// Looks for a predecessor. Kept in memory, since the check runs where nothing may wait.
    void refresh() {
        try {
            previous = redis.get(PREVIOUS);
        } catch (RedisDownException _) {
            // what was known stays known
        }
    }

    void begin(@Observes StartupEvent event) {
        if (!secret.isEmpty()) {
            Thread.ofVirtual().name("webhook-secret").start(this::keepFresh);
        }
    }

    private void keepFresh() {
        try {
            while (true) {
                refresh();
                Thread.sleep(REFRESH);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String fingerprint(String path, String secret) {
        return HexFormat.of().formatHex(Access.sha256(path + "\n" + secret));
    }
}
