package dev.aisha.api.generation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aisha.api.account.Owner;
import dev.aisha.api.account.Owners;
import dev.aisha.api.fal.Fal;
import dev.aisha.api.fal.FileGoneException;
import dev.aisha.api.fal.ForbiddenHostException;
import dev.aisha.api.gallery.NewImage;
import dev.aisha.api.job.RetryLater;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.api.storage.StoredObject;
import dev.aisha.model.generation.GenerationFailure;
import dev.aisha.model.generation.GenerationStatus;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Brings a finished run's pictures home: into our store first, then into the gallery, then the
/// message. Repeatable: a picture's id and keys follow from the generation.
@ApplicationScoped
class StoreImages {
    private final Generations generations;
    private final Settlement settlement;
    private final Owners owners;
    private final Fal fal;
    private final ObjectStore store;
    private final GenerationConfig config;

    StoreImages(
            Generations generations,
            Settlement settlement,
            Owners owners,
            Fal fal,
            ObjectStore store,
            GenerationConfig config) {
        this.generations = generations;
        this.settlement = settlement;
        this.owners = owners;
        this.fal = fal;
        this.store = store;
        this.config = config;
    }

    void run(UUID id, JsonNode output) {
        generations.storing(id).ifPresent(row -> store(row, output));
    }

    private void store(Generation row, JsonNode output) {
        Owner owner = owners.byId(row.userId);
        JsonNode images = output.path("images");
        List<NewImage> delivered = new ArrayList<>();
        int blocked = 0;
        String lost = "no images in the result";
        for (int i = 0; i < Math.min(images.size(), row.count); i++) {
            if (output.path("has_nsfw_concepts").path(i).asBoolean(false)) {
                blocked++;
                continue;
            }
            try {
                String url = images.path(i).path("url").asText("");
                Picture picture = fetch(row, owner, i, delivered.size() + 1, url, delivered);
                blocked += picture.black() ? 1 : 0;
            } catch (FileGoneException | ForbiddenHostException | IOException e) {
                lost = e.getClass().getSimpleName() + ": " + e.getMessage();
                Log.warnf(
                        "generation=%s image=%d attempt=%d lost: %s",
                        row.id, i, row.storeAttempts, lost);
                if (row.storeAttempts < config.storeAttempts()) {
                    throw new RetryLater(config.storeRetry());
                }
            }
        }
        settle(row, delivered, blocked, lost);
    }

    private void settle(Generation row, List<NewImage> delivered, int blocked, String lost) {
        if (!delivered.isEmpty()) {
            if (!settlement.deliver(row, delivered)
                    && generations.byId(row.id).status != GenerationStatus.SUCCEEDED) {
                delivered.forEach(this::discard);
            }
        } else if (blocked > 0) {
            settlement.end(
                    row.id,
                    GenerationStatus.REJECTED,
                    GenerationFailure.CONTENT_BLOCKED,
                    blocked + " flagged or black");
        } else {
            settlement.end(
                    row.id, GenerationStatus.FAILED, GenerationFailure.PROVIDER_FAILED, lost);
        }
    }

    private Picture fetch(
            Generation row, Owner owner, int index, int number, String url, List<NewImage> into)
            throws IOException {
        Path file = Files.createTempFile("aisha-image", null);
        try {
            try (InputStream in = fal.download(address(url), config.maxImageBytes())) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            Picture picture = Picture.of(file, config.maxImagePixels());
            if (!picture.black()) {
                into.add(keep(row, owner, index, number, picture, file));
            }
            return picture;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private NewImage keep(
            Generation row, Owner owner, int index, int number, Picture picture, Path file)
            throws IOException {
        UUID imageId =
                UUID.nameUUIDFromBytes((row.id + "/" + index).getBytes(StandardCharsets.UTF_8));
        String key = owner.subject() + "/images/" + imageId;
        StoredObject original;
        try (InputStream in = Files.newInputStream(file)) {
            original =
                    store.put(
                            Bucket.IMAGES,
                            key + "." + picture.extension(),
                            in,
                            Files.size(file),
                            picture.contentType());
        }
        StoredObject preview =
                store.put(
                        Bucket.IMAGES,
                        key + "-preview.jpg",
                        new ByteArrayInputStream(picture.preview()),
                        picture.preview().length,
                        "image/jpeg");
        return new NewImage(
                imageId,
                row.userId,
                row.id,
                number,
                row.avatarId,
                row.avatarName,
                row.ratio,
                picture.width(),
                picture.height(),
                original.bytes(),
                picture.contentType(),
                original.sha256(),
                original.key(),
                preview.key(),
                row.prompt,
                Objects.requireNonNull(row.composedPrompt),
                row.style,
                row.seed,
                row.model);
    }

    /// It ended otherwise while its pictures were stored: nothing may stay without a row.
    private void discard(NewImage image) {
        store.delete(Bucket.IMAGES, image.objectKey());
        store.delete(Bucket.IMAGES, image.previewKey());
    }

    private static URI address(String url) throws IOException {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new IOException("not a URL", e);
        }
    }
}
