package dev.aisha.api.fal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// The keys that fal signs webhooks with. No header names a key and fal may rotate them at any
/// time: all are tried, and when none fits they are fetched again, at most once a minute.
@ApplicationScoped
public class FalKeys {
    /// What checking a signature came to.
    public enum Verdict {
        GENUINE,
        FORGED,
        /// We have no keys to judge by: ask fal to come again.
        UNKNOWN
    }

    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration REFETCH = Duration.ofMinutes(1);
    private static final byte[] X509_ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    private record Keys(List<PublicKey> all, Instant fetchedAt) {}

    private final FalConfig config;
    private final FalClients clients;
    private final ObjectMapper json;
    private final Clock clock;
    private volatile @Nullable Keys keys;
    private @Nullable Instant lastTry;

    FalKeys(FalConfig config, FalClients clients, ObjectMapper json, Clock clock) {
        this.config = config;
        this.clients = clients;
        this.json = json;
        this.clock = clock;
    }

    public Verdict verify(byte[] message, byte[] signature) {
        Keys known = usable();
        if (known != null && fits(known, message, signature)) {
            return Verdict.GENUINE;
        }
        boolean fetched = refetch();
        Keys now = usable();
        if (now == null) {
            return Verdict.UNKNOWN;
        }
        if (fetched && now != known && fits(now, message, signature)) {
            return Verdict.GENUINE;
        }
        return fetched || now == known ? Verdict.FORGED : Verdict.UNKNOWN;
    }

    private @Nullable Keys usable() {
        Keys known = keys;
        boolean fresh = known != null && clock.instant().isBefore(known.fetchedAt().plus(FRESH));
        return fresh ? known : null;
    }

    private synchronized boolean refetch() {
        Instant now = clock.instant();
        if (lastTry != null && now.isBefore(lastTry.plus(REFETCH)) && !now.isBefore(lastTry)) {
            return false;
        }
        lastTry = now;
        Request request = new Request.Builder().url(config.jwksUrl().toString()).build();
        try (Response response = clients.reads().newCall(request).execute()) {
            List<PublicKey> all = parse(json.readTree(Bodies.text(response)));
            if (all.isEmpty()) {
                Log.warnf("fal's key set answered HTTP %d without a usable key", response.code());
                return false;
            }
            keys = new Keys(all, now);
            return true;
        } catch (IOException e) {
            Log.warnf("fal's key set can't be read: %s", e.getClass().getSimpleName());
            return false;
        }
    }

    private static List<PublicKey> parse(JsonNode jwks) {
        List<PublicKey> all = new ArrayList<>();
        for (JsonNode key : jwks.path("keys")) {
            try {
                byte[] x = Base64.getUrlDecoder().decode(key.path("x").asText(""));
                byte[] encoded = new byte[X509_ED25519.length + x.length];
                System.arraycopy(X509_ED25519, 0, encoded, 0, X509_ED25519.length);
                System.arraycopy(x, 0, encoded, X509_ED25519.length, x.length);
                all.add(
                        KeyFactory.getInstance("Ed25519")
                                .generatePublic(new X509EncodedKeySpec(encoded)));
            } catch (IllegalArgumentException | GeneralSecurityException _) {
                Log.debug("a key of another kind in fal's key set");
            }
        }
        return all;
    }

    private static boolean fits(Keys known, byte[] message, byte[] signature) {
        return known.all().stream().anyMatch(key -> fits(key, message, signature));
    }

    private static boolean fits(PublicKey key, byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
