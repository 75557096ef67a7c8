package dev.aisha.api.generation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.api.account.Consents;
import dev.aisha.api.account.Owners;
import dev.aisha.api.account.Settings;
import dev.aisha.api.avatar.AvatarArtefact;
import dev.aisha.api.avatar.AvatarService;
import dev.aisha.api.avatar.ReadyAvatar;
import dev.aisha.api.catalogue.ImageModel;
import dev.aisha.api.fal.FalOrder;
import dev.aisha.api.prompt.Likeness;
import dev.aisha.api.prompt.PromptWriter;
import dev.aisha.api.prompt.Words;
import dev.aisha.api.prompt.WrittenPrompt;
import dev.aisha.api.provider.Preparation;
import dev.aisha.api.storage.ObjectMissingException;
import dev.aisha.api.style.Style;
import dev.aisha.api.style.Styles;
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
    private final Styles styles;
    private final PromptWriter writer;
    private final LoraCopies copies;
    private final ModelChoice models;
    private final ObjectMapper json;
    private final Settings settings;
    private final Owners owners;

    PrepareGeneration(
            Generations generations,
            Settlement settlement,
            AvatarService avatars,
            Consents consents,
            Styles styles,
            PromptWriter writer,
            LoraCopies copies,
            ModelChoice models,
            ObjectMapper json,
            Settings settings,
            Owners owners) {
        this.generations = generations;
        this.settlement = settlement;
        this.avatars = avatars;
        this.consents = consents;
        this.styles = styles;
        this.writer = writer;
        this.copies = copies;
        this.models = models;
        this.json = json;
        this.settings = settings;
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
        Optional<Generation> composed =
                row.composedPrompt == null ? compose(row, avatar) : Optional.of(row);
        if (composed.isEmpty()) {
            return new Preparation.Abandoned();
        }
        // the prompt took seconds: asked once more before the weights leave
        if (avatar != null && !consents.allows(row.userId, ConsentPurpose.TRAINING)) {
            return given(row, "consent withdrawn");
        }
        return order(composed.get(), avatar);
    }

    private Optional<Generation> compose(Generation row, @Nullable ReadyAvatar avatar) {
        Likeness likeness =
                avatar == null
                        ? null
                        : new Likeness(avatar.trigger(), avatar.type(), avatar.subject());
        WrittenPrompt written =
                row.promptId == null
                        ? write(row, likeness)
                        : writer.asWritten(row.prompt, likeness);
        switch (written) {
            case WrittenPrompt.Blocked(var reason) -> {
                settlement.end(
                        row.id,
                        GenerationStatus.REJECTED,
                        GenerationFailure.CONTENT_BLOCKED,
                        "moderation: " + reason);
                return Optional.empty();
            }
            case WrittenPrompt.Ready(var text, var origin, var reason) -> {
                generations.composed(row.id, text, origin, reason);
                Log.infof("generation=%s prompt=%s reason=%s", row.id, origin, reason);
                return Optional.of(generations.byId(row.id)).filter(r -> r.composedPrompt != null);
            }
        }
    }

    private WrittenPrompt write(Generation row, @Nullable Likeness likeness) {
        var words = new Words(row.prompt);
        Style style = Optional.ofNullable(row.style).flatMap(styles::named).orElse(null);
        return switch (settings.of(row.userId).enhancement()) {
            case OFF -> writer.keep(words, style, likeness);
            case ON, SHOW_FIRST, UNKNOWN -> writer.write(row.userId, words, style, likeness);
        };
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
