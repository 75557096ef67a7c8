package dev.aisha.api.webhook;

import dev.aisha.api.fal.FalKeys;
import dev.aisha.api.fal.FalKeys.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/// Proves that fal sent exactly these bytes just now. That they are about us is proved elsewhere.
@ApplicationScoped
class FalSignature {
    private static final Duration TOLERANCE = Duration.ofSeconds(300);
    private static final int HEX_LENGTH = 128;

    private final FalKeys keys;
    private final Clock clock;

    FalSignature(FalKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    Verdict verify(WebhookHeaders headers, byte[] body) {
        if (!timely(headers.timestamp()) || headers.signature().length() != HEX_LENGTH) {
            return Verdict.FORGED;
        }
        byte[] signature;
        try {
            signature = HexFormat.of().parseHex(headers.signature());
        } catch (IllegalArgumentException _) {
            return Verdict.FORGED;
        }
        String message =
                String.join(
                        "\n",
                        headers.requestId(),
                        headers.userId(),
                        headers.timestamp(),
                        HexFormat.of().formatHex(sha256(body)));
        return keys.verify(message.getBytes(StandardCharsets.UTF_8), signature);
    }

    private boolean timely(String timestamp) {
        if (!timestamp.matches("\\d{1,12}")) {
            return false;
        }
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(sent, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
