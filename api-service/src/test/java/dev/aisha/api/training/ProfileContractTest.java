package dev.aisha.api.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aisha.api.FalControl;
import dev.aisha.api.FalRuns;
import dev.aisha.api.avatar.PhotoObject;
import dev.aisha.api.avatar.TrainableAvatar;
import dev.aisha.api.catalogue.TrainingProfile;
import dev.aisha.api.catalogue.TrainingProfile.Artefact;
import dev.aisha.api.catalogue.TrainingProfiles;
import dev.aisha.api.fal.Fal;
import dev.aisha.api.fal.FalOrder;
import dev.aisha.api.photo.Pictures;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.Subject;
import dev.aisha.model.training.TrainingPreset;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every way to train in the catalogue, on or off, as fal's stand-in checks it.
@QuarkusTest
class ProfileContractTest {
    @Inject TrainingProfiles profiles;
    @Inject PhotoArchive archives;
    @Inject TrainingOrder orders;
    @Inject ObjectStore store;
    @Inject FalControl control;
    @Inject FalRuns runs;
    @Inject Fal fal;

    @BeforeEach
    void normal() {
        control.reset();
    }

    @Test
    void givenEveryProfileAndPreset_whenTrained_thenItsResultIsFound() throws IOException {
        TrainableAvatar avatar = avatar();
        for (TrainingProfile profile : profiles.all()) {
            for (TrainingPreset preset : profile.presets().keySet()) {
                JsonNode result = ModelFile.result(profile, trained(profile, preset, avatar));
                if (profile.artefact() == Artefact.FINETUNE) {
                    assertThat(result.asText()).as(profile.name()).isNotBlank();
                    continue;
                }
                URI weights = URI.create(result.path("url").asText());
                try (InputStream in = fal.download(weights, 1 << 24)) {
                    String head = new String(in.readNBytes(4096));
                    assertThat(head)
                            .as(profile.name())
                            .contains("\"trigger\":\"" + avatar.trigger() + "\"")
                            .contains(profile.baseModel().replace("-", ""));
                }
            }
        }
    }

    @Test
    void givenATrainerWithoutATriggerInput_whenPacked_thenEachPhotoHasItsOwnCaption()
            throws IOException {
        TrainingProfile flux2 = profiles.named("portrait-flux-2").orElseThrow();

        Path archive = archives.pack(avatar(), flux2.captions());

        try (var zip = new ZipFile(archive.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .hasSize(20)
                    .contains("photo-001.jpg", "photo-001.txt", "photo-010.jpg", "photo-010.txt");
        } finally {
            Files.delete(archive);
        }
    }

    private JsonNode trained(TrainingProfile profile, TrainingPreset preset, TrainableAvatar avatar)
            throws IOException {
        Path archive = archives.pack(avatar, profile.captions());
        URI photos;
        try {
            photos = fal.upload(archive, "application/zip", "photos.zip", Duration.ofHours(1));
        } finally {
            Files.delete(archive);
        }
        Training training = new Training();
        training.preset = preset;
        FalOrder order = orders.of(training, avatar, profile, photos);
        assertThat(order.estimatedMicroUsd()).isPositive();
        return runs.output(order);
    }

    private TrainableAvatar avatar() {
        UUID id = UUID.randomUUID();
        List<PhotoObject> photos = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            byte[] jpeg = Pictures.jpeg(2000 + i);
            String key = UUID.randomUUID() + "/photos/" + i + ".jpg";
            store.put(
                    Bucket.AVATARS, key, new ByteArrayInputStream(jpeg), jpeg.length, "image/jpeg");
            photos.add(new PhotoObject(key, "image/jpeg"));
        }
        return new TrainableAvatar(
                id, "Anna", AvatarType.PORTRAIT, Subject.WOMAN, "aishatesto woman", photos);
    }
}
