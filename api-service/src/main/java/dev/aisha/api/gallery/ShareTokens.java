package dev.aisha.api.gallery;

import dev.aisha.api.web.WebConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes the tokens of links: a random nonce under a key derived from the service key. So the same
/// link can be shown again, while the database alone gives nobody a link.
@ApplicationScoped
class ShareTokens {
    private static final int NONCE_BYTES = 24;
    private static final int TOKEN_BYTES = 24;
    private static final String PURPOSE = "aisha share link\n";

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    ShareTokens(WebConfig config) {
        this.key =
                new SecretKeySpec(
                        (PURPOSE + config.key()).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /// 192 random bits.
    String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// As long as the service key stays, the same nonce gives the same token.
    String token(String nonce) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] bytes = mac.doFinal(nonce.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(bytes, TOKEN_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /// What is kept of a token.
    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
