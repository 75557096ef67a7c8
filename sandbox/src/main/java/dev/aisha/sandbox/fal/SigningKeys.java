package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// The keys that webhooks are signed with: two are published, the newer one signs.
final class SigningKeys {
    private KeyPair old = generate();
    private KeyPair current = generate();
    private final KeyPair unknown = generate();
    private int rotations;

    /// Publishes a new key, signs with it from now on, and withdraws the oldest.
    synchronized void rotate() {
        old = current;
        current = generate();
        rotations++;
    }

    synchronized ObjectNode jwks() {
        ObjectNode set = FalJson.MAPPER.createObjectNode();
        ArrayNode keys = set.putArray("keys");
        add(keys, old, "sandbox-" + rotations);
        add(keys, current, "sandbox-" + (rotations + 1));
        return set;
    }

    private static void add(ArrayNode keys, KeyPair pair, String kid) {
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        keys.addObject()
                .put("kty", "OKP")
                .put("crv", "Ed25519")
                .put("x", Base64.getUrlEncoder().withoutPadding().encodeToString(raw))
                .put("kid", kid);
    }

    SignedWebhook sign(
            String requestId, String userId, long timestamp, byte[] body, boolean wrongKey) {
        KeyPair pair;
        synchronized (this) {
            pair = wrongKey ? unknown : current;
        }
        try {
            String digest =
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            String message = requestId + "\n" + userId + "\n" + timestamp + "\n" + digest;
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(message.getBytes(StandardCharsets.UTF_8));
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("Content-Type", "application/json");
            headers.put("X-Fal-Webhook-Request-Id", requestId);
            headers.put("X-Fal-Webhook-User-Id", userId);
            headers.put("X-Fal-Webhook-Timestamp", Long.toString(timestamp));
            headers.put("X-Fal-Webhook-Signature", HexFormat.of().formatHex(signature.sign()));
            return new SignedWebhook(headers, body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has Ed25519 and SHA-256", e);
        }
    }

    private static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
    }
}
