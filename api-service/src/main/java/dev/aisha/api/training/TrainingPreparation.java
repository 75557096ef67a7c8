package dev.aisha.api.training;

import dev.aisha.api.account.Consents;
import dev.aisha.api.avatar.AvatarService;
import dev.aisha.api.avatar.TrainableAvatar;
import dev.aisha.api.catalogue.TrainingProfile;
import dev.aisha.api.fal.Fal;
import dev.aisha.api.provider.Preparation;
import dev.aisha.api.storage.ObjectMissingException;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.training.TrainingFailure;
import dev.aisha.model.training.TrainingStatus;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// Brings the photos to fal before the submit. Consent is asked for again right before they leave.
@ApplicationScoped
class TrainingPreparation {
    private final AvatarService avatars;
    private final PhotoArchive archives;
    private final TrainingOrder orders;
    private final TrainingSettlement settlement;
    private final Consents consents;
    private final Fal fal;
    private final TrainingConfig config;

    TrainingPreparation(
            AvatarService avatars,
            PhotoArchive archives,
            TrainingOrder orders,
            TrainingSettlement settlement,
            Consents consents,
            Fal fal,
            TrainingConfig config) {
        this.avatars = avatars;
        this.archives = archives;
        this.orders = orders;
        this.settlement = settlement;
        this.consents = consents;
        this.fal = fal;
        this.config = config;
    }

    Preparation prepare(Training training, TrainingProfile profile) {
        TrainableAvatar avatar = avatars.trainable(training.avatarId);
        Path archive;
        try {
            archive = archives.pack(avatar, profile.captions());
        } catch (ObjectMissingException e) {
            Log.errorf("training=%s a photo is not in the store: %s", training.id, e.getMessage());
            return abandoned(training.id, TrainingFailure.PROVIDER_FAILED);
        }
        try {
            if (!consents.allows(training.userId, ConsentPurpose.TRAINING)) {
                return abandoned(training.id, TrainingFailure.CONSENT_REVOKED);
            }
            URI address =
                    fal.upload(
                            archive,
                            "application/zip",
                            training.id + ".zip",
                            config.deadline().plus(config.runLimit()));
            return new Preparation.Ready(orders.of(training, avatar, profile, address));
        } finally {
            delete(archive);
        }
    }

    private Preparation abandoned(UUID id, TrainingFailure failure) {
        settlement.ended(id, TrainingStatus.FAILED, failure, TrainingSettlement.UNFINISHED);
        return new Preparation.Abandoned();
    }

    private static void delete(Path archive) {
        try {
            Files.deleteIfExists(archive);
        } catch (IOException e) {
            throw new UncheckedIOException("an archive of photos stays behind", e);
        }
    }
}
