package dev.aisha.api.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.api.FalControl;
import dev.aisha.api.FalRuns;
import dev.aisha.api.catalogue.ImageModel;
import dev.aisha.api.catalogue.ImageModel.SizeInput;
import dev.aisha.api.catalogue.ImageModels;
import dev.aisha.api.fal.Fal;
import dev.aisha.api.fal.FalOrder;
import dev.aisha.model.generation.AspectRatio;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every image model in the catalogue, on or off, in every ratio, as fal's stand-in checks it.
@QuarkusTest
class ModelContractTest {
    @Inject ImageModels models;
    @Inject FalControl control;
    @Inject FalRuns runs;
    @Inject ObjectMapper json;
    @Inject Fal fal;

    @BeforeEach
    void normal() {
        control.reset();
    }

    @Test
    void givenEveryModelAndRatio_whenDrawn_thenThePictureReallyHasIt() throws IOException {
        for (ImageModel model : models.all()) {
            for (AspectRatio ratio : model.ratios()) {
                JsonNode output = result(model.endpoint(), input(model, ratio));
                assertThat(output.path("images")).as(model.name()).hasSize(1);
                assertThat(output.path("has_nsfw_concepts")).as(model.name()).hasSize(1);
                Picture picture = picture(output.at("/images/0/url").asText());
                double wanted = (double) ratio.width() / ratio.height();
                double drawn = (double) picture.width() / picture.height();
                // the ultra models take the ratio and choose the pixels themselves
                double off = model.sizeInput() == SizeInput.IMAGE_SIZE ? 1e-9 : 0.02;
                assertThat(drawn).as(model.name() + " " + ratio).isCloseTo(wanted, within(off));
                assertThat(picture.black()).as(model.name()).isFalse();
            }
        }
    }

    private ObjectNode input(ImageModel model, AspectRatio ratio) throws IOException {
        Generation row = new Generation();
        row.composedPrompt = "a lighthouse";
        row.count = 1;
        row.seed = 7;
        row.ratio = ratio;
        ObjectNode input = ModelInput.of(model, row, json);
        switch (model.artefact()) {
            case LORA -> ModelInput.lora(input, lora(Objects.requireNonNull(model.baseModel())));
            case FINETUNE -> ModelInput.finetune(input, finetune());
            case NONE -> {}
        }
        return input;
    }

    /// The smallest file that is safetensors and says what it fits.
    private URI lora(String base) {
        byte[] header =
                "{\"__metadata__\":{\"ss_base_model_version\":\"%s\"}}"
                        .formatted(base.replace("-", ""))
                        .getBytes(StandardCharsets.UTF_8);
        byte[] weights =
                ByteBuffer.allocate(Long.BYTES + header.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(header.length)
                        .put(header)
                        .array();
        return upload(weights, "application/octet-stream", "lora.safetensors");
    }

    private String finetune() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 5; i++) {
                zip.putNextEntry(new ZipEntry(i + ".png"));
                ImageIO.write(new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB), "png", zip);
            }
        }
        URI photos = upload(bytes.toByteArray(), "application/zip", "photos.zip");
        ObjectNode input =
                json.valueToTree(
                        Map.of("data_url", photos.toString(), "finetune_comment", "contract"));
        return result("fal-ai/flux-pro-trainer", input).path("finetune_id").asText();
    }

    private JsonNode result(String endpoint, ObjectNode input) {
        return runs.output(new FalOrder(endpoint, input, 1));
    }

    private URI upload(byte[] bytes, String type, String name) {
        return fal.upload(
                new ByteArrayInputStream(bytes), bytes.length, type, name, Duration.ofHours(1));
    }

    private Picture picture(String url) throws IOException {
        Path file = Files.createTempFile("contract", null);
        try (InputStream in = fal.download(URI.create(url), 1 << 26)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return Picture.of(file, 40_000_000);
        } finally {
            Files.delete(file);
        }
    }
}
