package dev.aisha.bot.ops;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Compares and derives secrets. Comparison takes the same time whatever differs.
@ApplicationScoped
public class Access {
    private static final String BEARER = "Bearer ";

    private final List<String> keys;

    Access(AccessConfig config) {
        keys =
                Stream.concat(Stream.of(config.key()), config.previousKey().stream())
                        .filter(key -> !key.isBlank())
                        .toList();
        if (keys.isEmpty()) {
            throw new IllegalStateException("INTERNAL_API_KEY is not set");
        }
    }

    /// True when the header carries the current or the previous key.
    public boolean allows(@Nullable String authorization) {
        String shown =
                authorization != null && authorization.startsWith(BEARER)
                        ? authorization.substring(BEARER.length())
                        : "";
        boolean allowed = false;
        for (String key : keys) {
            allowed |= same(shown, key);
        }
        return allowed;
    }

    /// Signing keys for one purpose, the current first.
    public List<byte[]> derived(String purpose) {
        return keys.stream().map(key -> hmac(bytes(key), purpose)).toList();
    }

    /// HMAC-SHA256.
    public static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /// Compares through digests, so that not even the length shows in the time taken.
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(sha256(one), sha256(other));
    }

    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
