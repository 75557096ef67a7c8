package dev.aisha.bot.files;

import dev.aisha.bot.ops.Access;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// Issues and reads `sourceRef`s: a file id, its owner and an expiry under one signature. Not a
/// URL, useless to anybody else and harmless when it leaks without the service key.
@ApplicationScoped
public class SourceRefs {
    /// As long as Telegram keeps an undelivered message.
    static final Duration LIFETIME = Duration.ofHours(24);

    private static final String VERSION = "1";
    private static final int SIGNATURE_BYTES = 16;

    private final Clock clock;
    private final List<byte[]> keys;

    public SourceRefs(Clock clock, Access access) {
        this.clock = clock;
        this.keys = access.derived("source-ref");
    }

    /// What a reference says.
    public sealed interface Reading {
        record Valid(String fileId) implements Reading {}

        /// Forged, expired or another owner's: the asker learns no more.
        record Refused() implements Reading {}
    }

    /// @param owner the external id, `telegram:42`
    public String issue(String owner, String fileId) {
        long expiry = clock.instant().plus(LIFETIME).getEpochSecond();
        String body =
                VERSION + "." + expiry + "." + encode(fileId.getBytes(StandardCharsets.UTF_8));
        return body + "." + encode(signature(keys.getFirst(), owner, body));
    }

    public Reading read(String owner, String reference) {
        int end = reference.lastIndexOf('.');
        String[] parts = reference.split("\\.", -1);
        if (end < 0 || parts.length != 4 || !parts[0].equals(VERSION)) {
            return new Reading.Refused();
        }
        try {
            byte[] shown = decode(parts[3]);
            String body = reference.substring(0, end);
            boolean signed = false;
            for (byte[] key : keys) {
                signed |= MessageDigest.isEqual(shown, signature(key, owner, body));
            }
            Instant expiry = Instant.ofEpochSecond(Long.parseLong(parts[1]));
            return signed && clock.instant().isBefore(expiry)
                    ? new Reading.Valid(new String(decode(parts[2]), StandardCharsets.UTF_8))
                    : new Reading.Refused();
        } catch (IllegalArgumentException | java.time.DateTimeException _) {
            return new Reading.Refused();
        }
    }

    private static byte[] signature(byte[] key, String owner, String body) {
        return Arrays.copyOf(Access.hmac(key, owner + "\n" + body), SIGNATURE_BYTES);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
