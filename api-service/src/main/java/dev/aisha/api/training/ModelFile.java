package dev.aisha.api.training;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aisha.api.account.Owner;
import dev.aisha.api.catalogue.TrainingProfile;
import dev.aisha.api.fal.Fal;
import dev.aisha.api.fal.FileGoneException;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.api.storage.StoredObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;

/// Brings trained weights into our own store, streamed, with their checksum: S3 is the truth.
@ApplicationScoped
class ModelFile {
    private final Fal fal;
    private final ObjectStore store;
    private final TrainingConfig config;

    ModelFile(Fal fal, ObjectStore store, TrainingConfig config) {
        this.fal = fal;
        this.store = store;
        this.config = config;
    }

    static String folder(Owner owner, UUID avatarId) {
        return owner.subject() + "/avatars/" + avatarId + "/";
    }

    /// @throws FileGoneException when the output names no file, or there is none
    StoredObject keep(Owner owner, Training training, TrainingProfile profile, JsonNode output) {
        JsonNode file = result(profile, output);
        String url = file.path("url").asText("");
        if (url.isEmpty()) {
            throw new FileGoneException("the output names no model");
        }
        String key = folder(owner, training.avatarId) + "lora-" + training.id + ".safetensors";
        try (InputStream in = fal.download(address(url), config.mostModelBytes())) {
            StoredObject stored =
                    store.put(Bucket.AVATARS, key, in, -1, "application/octet-stream");
            long promised = file.path("file_size").asLong(stored.bytes());
            if (stored.bytes() == 0 || stored.bytes() != promised) {
                throw new FileGoneException(
                        "the model has %d bytes of %d".formatted(stored.bytes(), promised));
            }
            return stored;
        } catch (IOException e) {
            throw new FileGoneException("the model can't be read: " + e.getMessage());
        }
    }

    /// The first of the profile's results that is there.
    static JsonNode result(TrainingProfile profile, JsonNode output) {
        return profile.results().stream()
                .map(output::path)
                .filter(node -> !node.isMissingNode() && !node.isNull())
                .findFirst()
                .orElseThrow(() -> new FileGoneException("the output has no result"));
    }

    private static URI address(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException _) {
            throw new FileGoneException("the model's address is not one");
        }
    }
}
