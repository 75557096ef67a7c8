package dev.aisha.api.generation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.api.account.Consents;
import dev.aisha.api.account.Owners;
import dev.aisha.api.avatar.AvatarArtefact;
import dev.aisha.api.avatar.AvatarService;
import dev.aisha.api.avatar.ReadyAvatar;
import dev.aisha.api.catalogue.ImageModel;
import dev.aisha.api.fal.FalOrder;
import dev.aisha.api.provider.Preparation;
import dev.aisha.api.storage.ObjectMissingException;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.generation.GenerationFailure;
import dev.aisha.model.generation.GenerationStatus;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What must be there before the submit: the prompt, written once, and the weights at the provider.
/// Slow, outside transactions, and repeatable at any point.
@ApplicationScoped
class PrepareGeneration {
    private final Generations generations;
    private final Settlement settlement;
    private final AvatarService avatars;
    private final Consents consents;
    private final OrderPrompts prompts;
    private final LoraCopies copies;
    private final ModelChoice models;
    private final ObjectMapper json;
    private final Owners owners;

    PrepareGeneration(
            Generations generations,
            Settlement settlement,
            AvatarService avatars,
            Consents consents,
            OrderPrompts prompts,
            LoraCopies copies,
            ModelChoice models,
            ObjectMapper json,
            Owners owners) {
        this.generations = generations;
        this.settlement = settlement;
        this.avatars = avatars;
        this.consents = consents;
        this.prompts = prompts;
        this.copies = copies;
        this.models = models;
        this.json = json;
        this.owners = owners;
    }

    Preparation run(UUID id) {
        Generation row = generations.byId(id);
        if (row.status != GenerationStatus.PENDING) {
            return new Preparation.Abandoned();
        }
        if (owners.leaving(row.userId)) {
            return given(row, "the person left");
        }
        ReadyAvatar avatar = null;
        if (row.avatarId != null) {
            try {
                avatar = avatars.readyById(row.avatarId);
            } catch (RefusedException e) { // deleted since the order
                return given(row, "avatar: " + e.code());
            }
            if (!consents.allows(row.userId, ConsentPurpose.TRAINING)) {
                return given(row, "consent withdrawn");
            }
        }
        Optional<Generation> composed = prompts.composed(row, avatar);
        if (composed.isEmpty()) {
            return new Preparation.Abandoned();
        }
        // the prompt took seconds: asked once more before the weights leave
        if (avatar != null && !consents.allows(row.userId, ConsentPurpose.TRAINING)) {
            return given(row, "consent withdrawn");
        }
        return order(composed.get(), avatar);
    }

    private Preparation order(Generation row, @Nullable ReadyAvatar avatar) {
        ImageModel model = models.forOrder(row);
        if (!model.name().equals(row.model) && generations.made(row.id, model.name()).isEmpty()) {
            return new Preparation.Abandoned();
        }
        ObjectNode input = ModelInput.of(model, row, json);
        if (avatar != null) {
            switch (avatar.artefact()) {
                case AvatarArtefact.Lora lora -> {
                    try {
                        ModelInput.lora(input, copies.at(lora));
                    } catch (ObjectMissingException | LoraCopies.CorruptLoraException e) {
                        Log.errorf("avatar=%s weights unusable: %s", avatar.id(), e.getMessage());
                        return given(row, "weights: " + e.getMessage());
                    }
                }
                case AvatarArtefact.Finetune(var finetuneId) ->
                        ModelInput.finetune(input, finetuneId);
                case AvatarArtefact.Test _ -> {}
            }
        }
        return new Preparation.Ready(
                new FalOrder(model.endpoint(), input, model.microUsdPerImage() * row.count));
    }

    /// Gives up before anything was sent.
    private Preparation given(Generation row, String detail) {
        settlement.end(row.id, GenerationStatus.FAILED, GenerationFailure.PROVIDER_FAILED, detail);
        return new Preparation.Abandoned();
    }
}
