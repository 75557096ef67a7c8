package dev.aisha.api.upscale;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.api.account.Consents;
import dev.aisha.api.catalogue.Upscaler;
import dev.aisha.api.fal.Fal;
import dev.aisha.api.fal.FalOrder;
import dev.aisha.api.gallery.Images;
import dev.aisha.api.gallery.Upscalable;
import dev.aisha.api.provider.Preparation;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectMissingException;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.upscale.UpscaleFailure;
import dev.aisha.model.upscale.UpscaleStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/// Puts a picture where the provider can read it, and writes the order.
@ApplicationScoped
class PrepareUpscale {
    private final Upscales upscales;
    private final UpscaleSettlement settlement;
    private final UpscalerChoice choice;
    private final Images images;
    private final Consents consents;
    private final ObjectStore store;
    private final Fal fal;
    private final UpscaleConfig config;
    private final ObjectMapper json;

    PrepareUpscale(
            Upscales upscales,
            UpscaleSettlement settlement,
            UpscalerChoice choice,
            Images images,
            Consents consents,
            ObjectStore store,
            Fal fal,
            UpscaleConfig config,
            ObjectMapper json) {
        this.upscales = upscales;
        this.settlement = settlement;
        this.choice = choice;
        this.images = images;
        this.consents = consents;
        this.store = store;
        this.fal = fal;
        this.config = config;
        this.json = json;
    }

    Preparation run(UUID id) {
        Upscale row = upscales.byId(id);
        if (row.status != UpscaleStatus.PENDING) {
            return new Preparation.Abandoned();
        }
        Optional<Upscalable> image = images.upscalable(row.imageId);
        if (image.isEmpty()) {
            return withdrawn(id, "the image is deleted");
        }
        if (!allows(image.get())) {
            return withdrawn(id, "consent withdrawn");
        }
        try {
            URI copy = copy(image.get());
            return new Preparation.Ready(order(choice.named(row.model), image.get(), copy));
        } catch (ObjectMissingException e) {
            return withdrawn(id, "the image's file is gone");
        }
    }

    /// Whether the picture may still leave: somebody's likeness needs consent to the last moment.
    boolean allows(Upscale row) {
        return images.upscalable(row.imageId).filter(this::allows).isPresent();
    }

    private boolean allows(Upscalable image) {
        return image.avatarId() == null || consents.allows(image.userId(), ConsentPurpose.TRAINING);
    }

    private FalOrder order(Upscaler upscaler, Upscalable image, URI copy) {
        int longSide = Math.max(image.width(), image.height());
        return new FalOrder(
                upscaler.endpoint(),
                input(upscaler, longSide, copy, json),
                upscaler.microUsdToReach(Upscalable.LONG_SIDE, image.width(), image.height()));
    }

    /// The order in the upscaler's own input names.
    static ObjectNode input(Upscaler upscaler, int longSide, URI copy, ObjectMapper json) {
        ObjectNode input = json.createObjectNode();
        upscaler.parameters().forEach(input::putPOJO);
        input.put(upscaler.imageInput(), copy.toString());
        input.put(upscaler.factorInput(), upscaler.factor(longSide, Upscalable.LONG_SIDE));
        return input;
    }

    /// Our store is the truth; the provider's copy lives just long enough for the run.
    private URI copy(Upscalable image) {
        String name = image.objectKey().substring(image.objectKey().lastIndexOf('/') + 1);
        try (InputStream in = store.open(Bucket.IMAGES, image.objectKey())) {
            return fal.upload(in, image.bytes(), image.contentType(), name, config.copyLifetime());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Preparation withdrawn(UUID id, String detail) {
        settlement.end(id, UpscaleStatus.FAILED, UpscaleFailure.WITHDRAWN, detail);
        return new Preparation.Abandoned();
    }
}
