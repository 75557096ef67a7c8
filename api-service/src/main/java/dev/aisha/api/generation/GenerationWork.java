package dev.aisha.api.generation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aisha.api.account.Consents;
import dev.aisha.api.avatar.AvatarArtefact.Lora;
import dev.aisha.api.avatar.AvatarService;
import dev.aisha.api.fal.RequestStatus;
import dev.aisha.api.provider.Preparation;
import dev.aisha.api.provider.ProviderFailure;
import dev.aisha.api.provider.ProviderWork;
import dev.aisha.api.provider.WorkKind;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.generation.GenerationFailure;
import dev.aisha.model.generation.GenerationStatus;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Generations as the provider's queue sees them.
@ApplicationScoped
class GenerationWork implements ProviderWork {
    private final Generations generations;
    private final Settlement settlement;
    private final ModelChoice models;
    private final PrepareGeneration prepare;
    private final StoreImages store;
    private final AvatarService avatars;
    private final LoraCopies copies;
    private final Consents consents;

    GenerationWork(
            Generations generations,
            Settlement settlement,
            ModelChoice models,
            PrepareGeneration prepare,
            StoreImages store,
            AvatarService avatars,
            LoraCopies copies,
            Consents consents) {
        this.generations = generations;
        this.settlement = settlement;
        this.models = models;
        this.prepare = prepare;
        this.store = store;
        this.avatars = avatars;
        this.copies = copies;
        this.consents = consents;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.GENERATION;
    }

    @Override
    public String endpoint(UUID id) {
        return models.forOrder(generations.byId(id)).endpoint();
    }

    @Override
    public Preparation prepare(UUID id) {
        return prepare.run(id);
    }

    @Override
    public void waits(UUID id, int ahead) {
        generations.waits(id, ahead).ifPresent(settlement::progress);
    }

    @Override
    public boolean submitting(UUID id) {
        Generation row = generations.byId(id);
        boolean allowed =
                row.avatarId == null || consents.allows(row.userId, ConsentPurpose.TRAINING);
        return allowed && generations.submitting(id).isPresent();
    }

    @Override
    public void queued(UUID id) {
        generations.queued(id, null).ifPresent(settlement::progress);
    }

    @Override
    public void backToPending(UUID id) {
        if (generations.backToPending(id).isEmpty()) {
            settlement.cancelBefore(id, GenerationStatus.CANCELLING, "was not sent");
        }
    }

    @Override
    public void progressed(UUID id, RequestStatus status) {
        switch (status) {
            case RequestStatus.Queued(var position) ->
                    generations.queued(id, position).ifPresent(settlement::progress);
            case RequestStatus.Running _ -> generations.running(id).ifPresent(settlement::progress);
            case RequestStatus.Completed _, RequestStatus.Missing _ -> {}
        }
    }

    @Override
    public void completed(UUID id, JsonNode output) {
        store.run(id, output);
    }

    @Override
    public void failed(UUID id, ProviderFailure failure) {
        switch (failure.reason()) {
            case CONTENT_BLOCKED ->
                    settlement.end(
                            id,
                            GenerationStatus.REJECTED,
                            GenerationFailure.CONTENT_BLOCKED,
                            failure.detail());
            case CANCELLED ->
                    settlement.end(
                            id,
                            GenerationStatus.CANCELLED,
                            GenerationFailure.CANCELLED,
                            failure.detail());
            case INPUT_REFUSED -> {
                forgetCopy(id);
                fail(id, failure);
            }
            case PROVIDER_FAILED -> fail(id, failure);
        }
    }

    /// Also while its result is being stored: nobody waits longer than promised, and the images are
    /// free then.
    @Override
    public void expired(UUID id) {
        settlement.end(id, GenerationStatus.EXPIRED, GenerationFailure.EXPIRED, "deadline passed");
    }

    private void fail(UUID id, ProviderFailure failure) {
        settlement.end(
                id, GenerationStatus.FAILED, GenerationFailure.PROVIDER_FAILED, failure.detail());
    }

    /// The provider could not read a file of ours: its copy may be gone early.
    private void forgetCopy(UUID id) {
        UUID avatarId = generations.byId(id).avatarId;
        if (avatarId == null) {
            return;
        }
        try {
            if (avatars.readyById(avatarId).artefact() instanceof Lora lora) {
                copies.forget(lora);
            }
        } catch (RefusedException e) { // deleted meanwhile, and its copy with it
            Log.debugf("generation=%s: %s", id, e.code());
        }
    }
}
