package dev.aisha.bot.telegram;

import dev.aisha.bot.ops.Access;
import dev.aisha.bot.redis.Redis;
import dev.aisha.bot.redis.RedisDownException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Who may deliver updates: path and header both prove the secret. Its predecessor stays good for a
/// day, since requests under way still carry it.
@ApplicationScoped
class WebhookAccess {
    static final String CURRENT = "bot:webhook:current";
    static final String PREVIOUS = "bot:webhook:previous";

    private final String secret;
    private final Redis redis;

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
        try {
            String previous = redis.get(PREVIOUS);
            return previous != null && Access.same(shown, previous);
        } catch (RedisDownException _) {
            return false;
        }
    }

    private static String fingerprint(String path, String secret) {
        return HexFormat.of().formatHex(Access.sha256(path + "\n" + secret));
    }
}
