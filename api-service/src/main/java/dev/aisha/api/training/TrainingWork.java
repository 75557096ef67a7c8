package dev.aisha.api.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.aisha.api.account.Consents;
import dev.aisha.api.account.Owners;
import dev.aisha.api.avatar.AvatarArtefact;
import dev.aisha.api.catalogue.TrainingProfile;
import dev.aisha.api.catalogue.TrainingProfiles;
import dev.aisha.api.fal.FileGoneException;
import dev.aisha.api.fal.ForbiddenHostException;
import dev.aisha.api.fal.RequestStatus;
import dev.aisha.api.provider.Preparation;
import dev.aisha.api.provider.ProviderFailure;
import dev.aisha.api.provider.ProviderWork;
import dev.aisha.api.provider.WorkKind;
import dev.aisha.api.storage.StoredObject;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.training.TrainingFailure;
import dev.aisha.model.training.TrainingStatus;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A training as work at the provider.
@ApplicationScoped
class TrainingWork implements ProviderWork {
    private final Trainings trainings;
    private final TrainingSettlement settlement;
    private final TrainingPreparation preparation;
    private final TrainingProfiles profiles;
    private final ModelFile models;
    private final Owners owners;
    private final Consents consents;
    private final TrainingConfig config;

    TrainingWork(
            Trainings trainings,
            TrainingSettlement settlement,
            TrainingPreparation preparation,
            TrainingProfiles profiles,
            ModelFile models,
            Owners owners,
            Consents consents,
            TrainingConfig config) {
        this.trainings = trainings;
        this.settlement = settlement;
        this.preparation = preparation;
        this.profiles = profiles;
        this.models = models;
        this.owners = owners;
        this.consents = consents;
        this.config = config;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.TRAINING;
    }

    @Override
    public String endpoint(UUID id) {
        Training row = trainings.row(id);
        return row.test ? "" : profile(row).endpoint();
    }

    @Override
    public Preparation prepare(UUID id) {
        Training row = trainings.row(id);
        if (row.status != TrainingStatus.PENDING) {
            return new Preparation.Abandoned();
        }
        if (row.test) {
            return new Preparation.Rehearsal(
                    JsonNodeFactory.instance.objectNode().put("rehearsal", true),
                    config.rehearsal());
        }
        return preparation.prepare(row, profile(row));
    }

    @Override
    public void waits(UUID id, int ahead) {
        if (trainings.waits(id, ahead)) {
            settlement.progressed(trainings.row(id));
        }
    }

    @Override
    public boolean submitting(UUID id) {
        Training row = trainings.row(id);
        boolean allowed = row.test || consents.allows(row.userId, ConsentPurpose.TRAINING);
        return allowed && trainings.move(id, TrainingStatus.SUBMITTING, TrainingStatus.PENDING);
    }

    @Override
    public void queued(UUID id) {
        if (trainings.queued(id)) {
            settlement.progressed(trainings.row(id));
        }
    }

    @Override
    public void backToPending(UUID id) {
        trainings.move(id, TrainingStatus.PENDING, TrainingStatus.SUBMITTING);
    }

    @Override
    public void progressed(UUID id, RequestStatus status) {
        boolean news =
                switch (status) {
                    case RequestStatus.Queued(Integer position) -> trainings.waitsAt(id, position);
                    case RequestStatus.Running running ->
                            trainings.runs(id, percent(trainings.row(id), running));
                    case RequestStatus.Completed _, RequestStatus.Missing _ -> false;
                };
        if (news) {
            settlement.progressed(trainings.row(id));
        }
    }

    @Override
    public void completed(UUID id, JsonNode output) {
        boolean storing =
                trainings.move(
                        id,
                        TrainingStatus.STORING,
                        TrainingStatus.SUBMITTING,
                        TrainingStatus.QUEUED,
                        TrainingStatus.RUNNING,
                        TrainingStatus.CANCELLING);
        Training row = trainings.row(id);
        if (storing) {
            settlement.progressed(row);
        }
        if (row.status != TrainingStatus.STORING && row.status != TrainingStatus.EXPIRED) {
            return;
        }
        try {
            settlement.succeeded(id, artefact(row, output));
        } catch (FileGoneException | ForbiddenHostException e) {
            Log.warnf("training=%s no model: %s", id, e.getMessage());
            end(id, TrainingStatus.FAILED, TrainingFailure.PROVIDER_FAILED);
        }
    }

    @Override
    public void failed(UUID id, ProviderFailure failure) {
        Log.infof("training=%s provider: %s %s", id, failure.reason(), failure.detail());
        switch (failure.reason()) {
            case INPUT_REFUSED -> end(id, TrainingStatus.FAILED, TrainingFailure.PHOTOS_REFUSED);
            case CONTENT_BLOCKED -> end(id, TrainingStatus.FAILED, TrainingFailure.CONTENT_BLOCKED);
            case PROVIDER_FAILED -> end(id, TrainingStatus.FAILED, TrainingFailure.PROVIDER_FAILED);
            case CANCELLED -> end(id, TrainingStatus.CANCELLED, TrainingFailure.CANCELLED);
        }
    }

    @Override
    public void expired(UUID id) {
        end(id, TrainingStatus.EXPIRED, TrainingFailure.EXPIRED);
    }

    private void end(UUID id, TrainingStatus status, TrainingFailure failure) {
        settlement.ended(id, status, failure, TrainingSettlement.UNFINISHED);
    }

    private @Nullable Integer percent(Training row, RequestStatus.Running running) {
        return profiles.named(row.profile)
                .map(profile -> profile.presets().get(row.preset))
                .map(preset -> running.percent(preset.steps()))
                .orElse(null);
    }

    private AvatarArtefact artefact(Training row, JsonNode output) {
        if (row.test) {
            return new AvatarArtefact.Test();
        }
        TrainingProfile profile = profile(row);
        return switch (profile.artefact()) {
            case LORA -> {
                StoredObject stored = models.keep(owners.byId(row.userId), row, profile, output);
                yield new AvatarArtefact.Lora(
                        stored.key(),
                        Objects.requireNonNull(profile.baseModel()),
                        stored.sha256(),
                        stored.bytes());
            }
            case FINETUNE -> {
                String finetune = ModelFile.result(profile, output).asText("");
                if (finetune.isBlank()) {
                    throw new FileGoneException("the output has no finetune id");
                }
                yield new AvatarArtefact.Finetune(finetune);
            }
        };
    }

    private TrainingProfile profile(Training row) {
        return profiles.named(row.profile)
                .orElseThrow(() -> new IllegalStateException("no profile " + row.profile));
    }
}
