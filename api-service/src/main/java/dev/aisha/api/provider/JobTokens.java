package dev.aisha.api.provider;

import dev.aisha.api.fal.FalConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Mints what stands in a webhook's address: 192 random bits and an HMAC under a key derived from
/// the fal key, so that a made-up token is refused before the database is asked. We keep its hash
/// only.
@ApplicationScoped
class JobTokens {
    private static final int RANDOM_BYTES = 24;
    private static final int MAC_BYTES = 16;
    private static final String PURPOSE = "aisha webhook job token\n";

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    JobTokens(FalConfig config) {
        this.key =
                new SecretKeySpec(
                        sha256((PURPOSE + config.apiKey()).getBytes(StandardCharsets.UTF_8)),
                        "HmacSHA256");
    }

    String mint() {
        byte[] token = new byte[RANDOM_BYTES + MAC_BYTES];
        byte[] secret = new byte[RANDOM_BYTES];
        random.nextBytes(secret);
        System.arraycopy(secret, 0, token, 0, RANDOM_BYTES);
        System.arraycopy(mac(secret), 0, token, RANDOM_BYTES, MAC_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /// The hash to look a token up by, when it is one of ours.
    Optional<String> hashOfValid(String token) {
        byte[] raw;
        try {
            raw = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        boolean ours =
                raw.length == RANDOM_BYTES + MAC_BYTES
                        && MessageDigest.isEqual(
                                mac(Arrays.copyOf(raw, RANDOM_BYTES)),
                                Arrays.copyOfRange(raw, RANDOM_BYTES, raw.length));
        return ours ? Optional.of(hash(token)) : Optional.empty();
    }

    String hash(String token) {
        return HexFormat.of().formatHex(sha256(token.getBytes(StandardCharsets.US_ASCII)));
    }

    private byte[] mac(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(secret), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
