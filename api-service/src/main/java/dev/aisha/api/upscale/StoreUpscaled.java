package dev.aisha.api.upscale;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aisha.api.fal.Fal;
import dev.aisha.api.fal.FileGoneException;
import dev.aisha.api.fal.ForbiddenHostException;
import dev.aisha.api.gallery.Images;
import dev.aisha.api.gallery.Upscalable;
import dev.aisha.api.gallery.Upscalable.TwoK;
import dev.aisha.api.generation.Picture;
import dev.aisha.api.job.RetryLater;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.api.storage.StoredObject;
import dev.aisha.model.upscale.UpscaleFailure;
import dev.aisha.model.upscale.UpscaleStatus;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/// Brings a 2K version home: looked at, into our store, then to its image, then the message.
/// Repeatable: its key follows from the image.
@ApplicationScoped
class StoreUpscaled {
    private final Upscales upscales;
    private final UpscaleSettlement settlement;
    private final UpscalerChoice choice;
    private final Images images;
    private final Fal fal;
    private final ObjectStore store;
    private final UpscaleConfig config;

    StoreUpscaled(
            Upscales upscales,
            UpscaleSettlement settlement,
            UpscalerChoice choice,
            Images images,
            Fal fal,
            ObjectStore store,
            UpscaleConfig config) {
        this.upscales = upscales;
        this.settlement = settlement;
        this.choice = choice;
        this.images = images;
        this.fal = fal;
        this.store = store;
        this.config = config;
    }

    void run(UUID id, JsonNode output) {
        upscales.storing(id).ifPresent(row -> store(row, output));
    }

    private void store(Upscale row, JsonNode output) {
        Optional<Upscalable> image = images.upscalable(row.imageId);
        if (image.isEmpty()) {
            end(row, UpscaleFailure.WITHDRAWN, "the image is deleted");
            return;
        }
        if (output.path("has_nsfw_concepts").path(0).asBoolean(false)) {
            end(row, UpscaleFailure.CONTENT_BLOCKED, "flagged");
            return;
        }
        try {
            String result = choice.named(row.model).result();
            fetch(row, image.get(), output.path(result).path("url").asText(""));
        } catch (FileGoneException | ForbiddenHostException | IOException e) {
            String lost = e.getClass().getSimpleName() + ": " + e.getMessage();
            Log.warnf("upscale=%s attempt=%d lost: %s", row.id, row.storeAttempts, lost);
            if (row.storeAttempts < config.storeAttempts()) {
                throw new RetryLater(config.storeRetry());
            }
            end(row, UpscaleFailure.PROVIDER_FAILED, lost);
        }
    }

    private void fetch(Upscale row, Upscalable image, String url) throws IOException {
        Path file = Files.createTempFile("aisha-2k", null);
        try {
            try (InputStream in = fal.download(address(url), config.maxBytes())) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            Picture picture = Picture.of(file, config.maxPixels());
            if (picture.black()) {
                end(row, UpscaleFailure.CONTENT_BLOCKED, "black");
            } else if (Math.max(picture.width(), picture.height()) < Upscalable.LONG_SIDE) {
                String size = picture.width() + "x" + picture.height();
                end(row, UpscaleFailure.PROVIDER_FAILED, "only " + size);
            } else {
                keep(row, image, picture, file);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void keep(Upscale row, Upscalable image, Picture picture, Path file)
            throws IOException {
        String key = image.upscaledKey();
        StoredObject stored;
        try (InputStream in = Files.newInputStream(file)) {
            stored = store.put(Bucket.IMAGES, key, in, Files.size(file), picture.contentType());
        }
        var twoK =
                new TwoK(
                        picture.width(),
                        picture.height(),
                        stored.bytes(),
                        picture.contentType(),
                        stored.sha256());
        if (!settlement.deliver(row, twoK)
                && images.upscalable(image.id()).map(Upscalable::twoK).isEmpty()) {
            // ended or deleted while it was stored: nothing may stay without a row
            store.delete(Bucket.IMAGES, key);
            end(row, UpscaleFailure.WITHDRAWN, "the image is deleted");
        }
    }

    private void end(Upscale row, UpscaleFailure failure, String detail) {
        UpscaleStatus status =
                failure == UpscaleFailure.CONTENT_BLOCKED
                        ? UpscaleStatus.REJECTED
                        : UpscaleStatus.FAILED;
        settlement.end(row.id, status, failure, detail);
    }

    private static URI address(String url) throws IOException {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new IOException("not a URL", e);
        }
    }
}
