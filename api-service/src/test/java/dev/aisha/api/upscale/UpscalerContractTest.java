package dev.aisha.api.upscale;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aisha.api.FalControl;
import dev.aisha.api.FalRuns;
import dev.aisha.api.catalogue.Upscaler;
import dev.aisha.api.catalogue.Upscalers;
import dev.aisha.api.fal.Fal;
import dev.aisha.api.fal.FalOrder;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every upscaler in the catalogue, on or off, as fal's stand-in checks it.
@QuarkusTest
class UpscalerContractTest {
    private static final int LONG_SIDE = 1024;

    @Inject Upscalers upscalers;
    @Inject ObjectMapper json;
    @Inject FalControl control;
    @Inject FalRuns runs;
    @Inject Fal fal;

    @BeforeEach
    void normal() {
        control.reset();
    }

    @Test
    void givenEveryUpscaler_whenRun_thenItsResultHasTheWantedSide() throws IOException {
        for (Upscaler upscaler : upscalers.all()) {
            var input = PrepareUpscale.input(upscaler, LONG_SIDE, picture(), json);
            JsonNode output = runs.output(new FalOrder(upscaler.endpoint(), input, 1));
            String url = output.path(upscaler.result()).path("url").asText();
            try (InputStream in = fal.download(URI.create(url), 1 << 26)) {
                var large = ImageIO.read(in);
                assertThat(Math.max(large.getWidth(), large.getHeight()))
                        .as(upscaler.name())
                        .isEqualTo(2 * LONG_SIDE);
            }
        }
    }

    private URI picture() {
        byte[] jpeg = UpscaleFixtures.jpeg(LONG_SIDE, 768);
        return fal.upload(
                new ByteArrayInputStream(jpeg),
                jpeg.length,
                "image/jpeg",
                "small.jpg",
                Duration.ofHours(1));
    }
}
