package dev.aisha.api.generation;

import dev.aisha.api.avatar.AvatarArtefact;
import dev.aisha.api.avatar.ReadyAvatar;
import dev.aisha.api.catalogue.ImageModel;
import dev.aisha.api.catalogue.ImageModel.Artefact;
import dev.aisha.api.catalogue.ImageModels;
import dev.aisha.api.provider.Endpoints;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which model makes an avatar's images: what its training left behind decides, not its type.
@ApplicationScoped
class ModelChoice {
    private final ImageModels models;
    private final Endpoints endpoints;

    ModelChoice(ImageModels models, Endpoints endpoints) {
        this.models = models;
        this.endpoints = endpoints;
    }

    /// @throws RefusedException `generation.unavailable`, before any hold, when no model is on
    ImageModel of(@Nullable ReadyAvatar avatar) {
        return choose(avatar)
                .orElseThrow(() ->
                        new RefusedException(
                                ProblemCode.GENERATION_UNAVAILABLE,
                                "no image model is on for this avatar"));
    }

    /// The model that an order was placed for.
    ImageModel named(String name) {
        return models.named(name)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "aisha.image-models." + name + " is used but gone"));
    }

    /// The model that a waiting order is made with: its own, or a fallback that can make the same
    /// while its own can't be had.
    ImageModel forOrder(Generation row) {
        ImageModel own = named(row.model);
        return models.instead(
                        own,
                        model ->
                                endpoints.offers(model.endpoint())
                                        && model.ratios().contains(row.ratio)
                                        && row.count <= model.maxImages())
                .orElse(own);
    }

    private Optional<ImageModel> choose(@Nullable ReadyAvatar avatar) {
        if (avatar == null) {
            return choose(Artefact.NONE, null);
        }
        return switch (avatar.artefact()) {
            case AvatarArtefact.Lora lora -> choose(Artefact.LORA, lora.baseModel());
            case AvatarArtefact.Finetune _ -> choose(Artefact.FINETUNE, null);
            case AvatarArtefact.Test _ -> choose(Artefact.NONE, null);
        };
    }

    private Optional<ImageModel> choose(Artefact artefact, @Nullable String baseModel) {
        return models.choose(artefact, baseModel, model -> endpoints.offers(model.endpoint()));
    }
}
