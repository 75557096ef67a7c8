package dev.aisha.api.generation;

import dev.aisha.api.avatar.AvatarArtefact.Lora;
import dev.aisha.api.fal.Fal;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;

/// Makes sure that the provider has a LoRA for as long as a run may need it. Our own store is the
/// truth; an expired copy is uploaded again from there.
@ApplicationScoped
class LoraCopies {
    private final LoraCopyTable table;
    private final ObjectStore store;
    private final Fal fal;
    private final GenerationConfig config;
    private final Clock clock;

    LoraCopies(
            LoraCopyTable table, ObjectStore store, Fal fal, GenerationConfig config, Clock clock) {
        this.table = table;
        this.store = store;
        this.fal = fal;
        this.config = config;
        this.clock = clock;
    }

    /// Where the provider finds the weights. Two callers at once may upload twice: harmless.
    ///
    /// @throws CorruptLoraException when our object is not what was trained
    URI at(Lora lora) {
        Instant needed = clock.instant().plus(config.loraCopyMargin());
        return table.find(lora.key(), lora.sha256(), needed).orElseGet(() -> upload(lora));
    }

    /// The provider could not read its copy: upload again next time.
    void forget(Lora lora) {
        table.forget(lora.key());
    }

    private URI upload(Lora lora) {
        Instant expires = clock.instant().plus(config.loraCopyLifetime());
        MessageDigest digest = sha256();
        URI url;
        try (InputStream in = store.open(Bucket.AVATARS, lora.key())) {
            url =
                    fal.upload(
                            new DigestInputStream(in, digest),
                            lora.bytes(),
                            "application/octet-stream",
                            "lora.safetensors",
                            config.loraCopyLifetime());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(lora.sha256())) {
            throw new CorruptLoraException();
        }
        table.keep(lora.key(), lora.sha256(), url, expires);
        Log.infof("lora=%s copied to the provider until %s", lora.key(), expires);
        return url;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Our object's checksum is not the one of the trained weights.
    static final class CorruptLoraException extends RuntimeException {
        CorruptLoraException() {
            super("weights in our store do not have the recorded checksum");
        }
    }
}
