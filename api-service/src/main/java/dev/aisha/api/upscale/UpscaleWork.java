package dev.aisha.api.upscale;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aisha.api.fal.RequestStatus;
import dev.aisha.api.provider.Preparation;
import dev.aisha.api.provider.ProviderFailure;
import dev.aisha.api.provider.ProviderWork;
import dev.aisha.api.provider.WorkKind;
import dev.aisha.model.upscale.UpscaleFailure;
import dev.aisha.model.upscale.UpscaleStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// 2K versions as the provider's queue sees them.
@ApplicationScoped
class UpscaleWork implements ProviderWork {
    private final Upscales upscales;
    private final UpscaleSettlement settlement;
    private final UpscalerChoice choice;
    private final PrepareUpscale prepare;
    private final StoreUpscaled store;

    UpscaleWork(
            Upscales upscales,
            UpscaleSettlement settlement,
            UpscalerChoice choice,
            PrepareUpscale prepare,
            StoreUpscaled store) {
        this.upscales = upscales;
        this.settlement = settlement;
        this.choice = choice;
        this.prepare = prepare;
        this.store = store;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.UPSCALE;
    }

    @Override
    public String endpoint(UUID id) {
        return choice.named(upscales.byId(id).model).endpoint();
    }

    @Override
    public Preparation prepare(UUID id) {
        return prepare.run(id);
    }

    @Override
    public void waits(UUID id, int ahead) {
        // seconds: its card counts nobody
    }

    @Override
    public boolean submitting(UUID id) {
        return prepare.allows(upscales.byId(id)) && upscales.submitting(id).isPresent();
    }

    @Override
    public void queued(UUID id) {
        upscales.queued(id, null).ifPresent(settlement::progress);
    }

    @Override
    public void backToPending(UUID id) {
        upscales.backToPending(id);
    }

    @Override
    public void progressed(UUID id, RequestStatus status) {
        switch (status) {
            case RequestStatus.Queued(var position) ->
                    upscales.queued(id, position).ifPresent(settlement::progress);
            case RequestStatus.Running _ -> upscales.running(id).ifPresent(settlement::progress);
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
                            UpscaleStatus.REJECTED,
                            UpscaleFailure.CONTENT_BLOCKED,
                            failure.detail());
            case CANCELLED -> // nobody cancels but a person who leaves
                    settlement.end(
                            id, UpscaleStatus.FAILED, UpscaleFailure.WITHDRAWN, failure.detail());
            case INPUT_REFUSED, PROVIDER_FAILED ->
                    settlement.end(
                            id,
                            UpscaleStatus.FAILED,
                            UpscaleFailure.PROVIDER_FAILED,
                            failure.detail());
        }
    }

    @Override
    public void expired(UUID id) {
        settlement.end(id, UpscaleStatus.EXPIRED, UpscaleFailure.EXPIRED, "deadline passed");
    }
}
