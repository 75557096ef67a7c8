package dev.aisha.sandbox.fal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxOptions;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FalModelsTest {
    private static final String PORTRAIT = "fal-ai/flux-lora-portrait-trainer";
    private static final String SEEDVR = "fal-ai/seedvr/upscale/image";
    private static Sandbox sandbox;
    private static FalCaller caller;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.forTests().withoutServers());
        caller = new FalCaller(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    private FalCaller.Answer train(byte[] archive) throws Exception {
        String url = caller.upload(archive, "photos.zip");
        Map<String, ?> input =
                Map.of("images_data_url", url, "trigger_phrase", "TOK man", "steps", 1000);
        return caller.result(caller.submit(PORTRAIT, input));
    }

    private String trainedLora() throws Exception {
        return train(FalCaller.zip(10)).body().at("/diffusers_lora_file/url").asText();
    }

    private static BufferedImage decode(byte[] bytes) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private BufferedImage picture(JsonNode output, int index) throws Exception {
        return decode(caller.download(output.at("/images/" + index + "/url").asText()));
    }

    @Test
    void givenTenPhotos_whenTrained_thenSafetensorsOfTheAskedSizeComeBack() throws Exception {
        sandbox.fal().settings().loraBytes(1 << 20);
        var result = train(FalCaller.zip(10));
        JsonNode file = result.body().path("diffusers_lora_file");
        byte[] bytes = caller.download(file.path("url").asText());
        assertThat(bytes.length)
                .isEqualTo(file.path("file_size").asInt())
                .isGreaterThanOrEqualTo(1 << 20);
        int header = (int) ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        JsonNode tensors = FalCaller.JSON.readTree(bytes, 8, header);
        assertThat(tensors.at("/__metadata__/trigger").asText()).isEqualTo("TOK man");
        assertThat(caller.download(result.body().at("/config_file/url").asText())).isNotEmpty();
    }

    @Test
    void givenBadArchives_whenTrained_thenEachFailsWithItsOwnType() throws Exception {
        assertThat(type(train(FalCaller.zip(3)))).isEqualTo("archive_file_count_below_minimum");
        sandbox.fal().settings().images(4, 8);
        assertThat(type(train(FalCaller.zip(9)))).isEqualTo("archive_file_count_exceeds_maximum");
        assertThat(type(train("not a zip".getBytes()))).isEqualTo("invalid_archive");
        byte[] noise = "no picture".getBytes();
        assertThat(type(train(FalCaller.zipOf(".jpg", noise, 5)))).isEqualTo("image_load_error");
        assertThat(type(train(FalCaller.zipOf(".heic", noise, 5))))
                .isEqualTo("unsupported_image_format");
    }

    @Test
    void givenForeignOrExpiredFiles_whenTrained_thenTheyCannotBeDownloaded() throws Exception {
        var foreign = Map.of("images_data_url", "https://example.com/a.zip");
        assertThat(type(caller.result(caller.submit(PORTRAIT, foreign))))
                .isEqualTo("file_download_error");
        String lifecycle = "{\"expiration_duration_seconds\":-1}";
        String url = caller.upload(FalCaller.zip(4), "a.zip", "X-Fal-Object-Lifecycle", lifecycle);
        var expired = Map.of("images_data_url", url);
        assertThat(type(caller.result(caller.submit(PORTRAIT, expired))))
                .isEqualTo("file_download_error");
    }

    @Test
    void givenTooManySteps_whenTrained_thenTheLimitIsNamed() throws Exception {
        var input = Map.of("images_data_url", "x", "steps", 20_000);
        var result = caller.result(caller.submit(PORTRAIT, input));
        assertThat(type(result)).isEqualTo("less_than_equal");
        assertThat(result.body().at("/detail/0/input").asInt()).isEqualTo(20_000);
        assertThat(result.headers()).containsEntry("x-fal-retryable", List.of("false"));
    }

    @Test
    void givenALora_whenGenerated_thenPicturesShowThePhotosInTheAskedSize() throws Exception {
        Map<String, ?> input =
                Map.of(
                        "prompt",
                        "TOK man on a mountain",
                        "image_size",
                        Map.of("width", 768, "height", 1024),
                        "num_images",
                        2,
                        "seed",
                        196619188014358660L,
                        "loras",
                        List.of(Map.of("path", trainedLora(), "scale", 1)));
        JsonNode output = caller.result(caller.submit("fal-ai/flux-lora", input)).body();
        assertThat(output.path("images")).hasSize(2);
        assertThat(output.path("seed").asLong()).isEqualTo(196619188014358660L);
        assertThat(output.path("has_nsfw_concepts").toString()).isEqualTo("[false,false]");
        BufferedImage first = picture(output, 0);
        assertThat(first.getWidth()).isEqualTo(768);
        assertThat(first.getHeight()).isEqualTo(1024);
        // the photos' white oval is in the middle, their coloured ground at the sides
        assertThat(brightness(first, 384, 450)).isGreaterThan(brightness(first, 40, 500) + 20);
        assertThat(picture(output, 1).getRGB(40, 500)).isNotEqualTo(first.getRGB(40, 500));
        JsonNode again = caller.result(caller.submit("fal-ai/flux-lora", input)).body();
        assertThat(picture(again, 0).getRGB(40, 500)).isEqualTo(first.getRGB(40, 500));
    }

    @ParameterizedTest
    @CsvSource({
        "fal-ai/flux-lora,                  guidance,              3.5,    extra_forbidden",
        "fal-ai/flux-lora,                  enable_safety_checker, 1,      bool_type",
        "fal-ai/flux-lora,                  seed,                  1.5,    int_type",
        "fal-ai/flux-lora,                  prompt,                7,      string_type",
        "fal-ai/flux-2/lora,                loras,                 {},     list_type",
        "fal-ai/flux-pro/v1.1-ultra,        safety_tolerance,      2,      string_type",
        "fal-ai/flux-2-trainer,             trigger_word,          '\"x\"', extra_forbidden",
        "fal-ai/flux-lora-portrait-trainer, subject_crop,          '\"no\"', bool_type",
        "fal-ai/seedvr/upscale/image,       upscale_factor,        '\"2\"', float_type"
    })
    void givenAnInputThatIsUnknownOrOfAnotherType_whenRun_thenItIsBlamed(
            String endpoint, String name, String json, String error) throws Exception {
        var input = Map.of(name, FalCaller.JSON.readTree(json));
        var result = caller.result(caller.submit(endpoint, input));
        assertThat(type(result)).isEqualTo(error);
        assertThat(result.body().at("/detail/0/loc/1").asText()).isEqualTo(name);
    }

    @Test
    void givenLenientInputs_whenAnUnknownOneIsSent_thenItIsPassedOverAsFalDoes() throws Exception {
        sandbox.fal().settings().strictInputs(false);
        var input = Map.of("prompt", "a", "image_size", "square", "guidance", 3.5);
        assertThat(caller.result(caller.submit("fal-ai/flux-lora", input)).status()).isEqualTo(200);
    }

    @Test
    void givenAnUnknownLora_whenGenerated_thenItsPathIsBlamed() throws Exception {
        var loras = List.of(Map.of("path", sandbox.url() + "/fal/cdn/files/b/no/lora"));
        var input = Map.of("prompt", "a", "loras", loras);
        var result = caller.result(caller.submit("fal-ai/flux-lora", input));
        assertThat(type(result)).isEqualTo("file_download_error");
        assertThat(result.body().at("/detail/0/loc").toString())
                .isEqualTo("[\"body\",\"loras\",0,\"path\"]");
    }

    @ParameterizedTest
    @CsvSource({"1:1, 1.0", "3:4, 0.75", "4:3, 1.3333", "9:16, 0.5625", "16:9, 1.7778"})
    void givenARatio_whenUltraGenerates_thenThePictureHasIt(String ratio, double expected)
            throws Exception {
        Map<String, ?> input = Map.of("prompt", "hills", "aspect_ratio", ratio);
        var submitted = caller.submit("fal-ai/flux-pro/v1.1-ultra", input);
        BufferedImage picture = picture(caller.result(submitted).body(), 0);
        assertThat((double) picture.getWidth() / picture.getHeight())
                .isCloseTo(expected, org.assertj.core.data.Offset.offset(0.02));
    }

    @Test
    void givenAProTraining_whenItsFinetuneIsUsed_thenPicturesComeBack() throws Exception {
        String url = caller.upload(FalCaller.zip(5), "a.zip");
        var training = Map.of("data_url", url, "finetune_comment", "me", "iterations", 300);
        String id =
                caller.result(caller.submit("fal-ai/flux-pro-trainer", training))
                        .text("finetune_id");
        String endpoint = "fal-ai/flux-pro/v1.1-ultra-finetuned";
        var input = Map.of("prompt", "a", "finetune_id", id, "finetune_strength", 1.1);
        assertThat(caller.result(caller.submit(endpoint, input)).status()).isEqualTo(200);
        var incomplete = Map.of("prompt", "a", "finetune_id", id);
        assertThat(type(caller.result(caller.submit(endpoint, incomplete)))).isEqualTo("missing");
    }

    @Test
    void givenAForbiddenPrompt_whenGenerated_thenBlackOrRefused() throws Exception {
        var small = Map.of("width", 64, "height", 64);
        var input = Map.of("prompt", "a naked truth", "image_size", small, "output_format", "png");
        JsonNode output = caller.result(caller.submit("fal-ai/flux-lora", input)).body();
        assertThat(output.path("has_nsfw_concepts").toString()).isEqualTo("[true]");
        assertThat(picture(output, 0).getRGB(32, 32)).isEqualTo(Color.BLACK.getRGB());
        var pro = caller.submit("fal-ai/flux-pro/v1.1-ultra", Map.of("prompt", "a naked truth"));
        assertThat(type(caller.result(pro))).isEqualTo("content_policy_violation");
    }

    @Test
    void givenTheNsfwKnob_whenGenerated_thenOnlyThatPictureIsBlack() throws Exception {
        sandbox.fal().behave(FalBehaviour.always().nsfw(1));
        var input = Map.of("prompt", "a", "num_images", 3, "image_size", "square");
        JsonNode output = caller.result(caller.submit("fal-ai/flux-lora", input)).body();
        assertThat(output.path("has_nsfw_concepts").toString()).isEqualTo("[false,true,false]");
    }

    @Test
    void givenMediaThatExpires_whenItsTimeIsOver_thenItIsGone() throws Exception {
        sandbox.fal().settings().mediaExpiry(Duration.ofSeconds(-1));
        var input = Map.of("prompt", "a", "image_size", "square");
        JsonNode output = caller.result(caller.submit("fal-ai/flux-lora", input)).body();
        assertThat(caller.get(output.at("/images/0/url").asText()).status()).isEqualTo(404);
    }

    @Test
    void givenAFile_whenARangeIsAsked_thenOnlyThatComes() throws Exception {
        String url = caller.upload("0123456789".getBytes(), "digits.bin");
        var part = caller.call("GET", url, new byte[0], "Range", "bytes=2-4");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.headers()).containsEntry("content-range", List.of("bytes 2-4/10"));
        assertThat(new String(caller.download(url))).isEqualTo("0123456789");
        assertThat(URI.create(url).getPath()).endsWith("/digits.bin");
    }

    @Test
    void givenParts_whenCompleted_thenTheFileIsWhole() throws Exception {
        String root = sandbox.url() + "/fal/rest/storage/upload/initiate-multipart";
        var slot =
                caller.call(
                        "POST",
                        root,
                        Map.of("file_name", "big.bin"),
                        "Authorization",
                        "Key " + dev.aisha.sandbox.SandboxAccess.FAL_KEY);
        String[] url = slot.text("upload_url").split("\\?", 2);
        caller.call("PUT", url[0] + "/2?" + url[1], "world".getBytes());
        caller.call("PUT", url[0] + "/1?" + url[1], "hello ".getBytes());
        caller.call("POST", url[0] + "/complete?" + url[1], Map.of("parts", List.of()));
        assertThat(new String(caller.download(slot.text("file_url")))).isEqualTo("hello world");
        assertThat(caller.call("PUT", url[0] + "?signature=x", new byte[1]).status())
                .isEqualTo(403);
    }

    @Test
    void givenAPicture_whenUpscaled_thenItIsReallyLarger() throws Exception {
        String url = caller.upload(FalCaller.photo(1, "jpeg"), "photo.jpg");
        var input = Map.of("image_url", url, "upscale_mode", "factor", "upscale_factor", 3);
        JsonNode output = caller.result(caller.submit(SEEDVR, input)).body();
        BufferedImage large = decode(caller.download(output.at("/image/url").asText()));
        assertThat(large.getWidth()).isEqualTo(1800).isEqualTo(output.at("/image/width").asInt());
        assertThat(large.getHeight()).isEqualTo(2400);
        // the oval of the photo is still where it was
        assertThat(brightness(large, 900, 1000)).isGreaterThan(brightness(large, 60, 1000) + 20);

        var target = Map.of("image_url", url, "upscale_mode", "target", "output_format", "png");
        assertThat(caller.result(caller.submit(SEEDVR, target)).body().at("/image/width").asInt())
                .isEqualTo(1080);
    }

    @Test
    void givenBadUpscales_whenRun_thenEachFailsWithItsOwnType() throws Exception {
        String url = caller.upload(FalCaller.photo(1, "jpeg"), "photo.jpg");
        String noise = caller.upload("no picture".getBytes(), "photo.jpg");
        assertThat(upscaleError(Map.of())).isEqualTo("missing");
        assertThat(upscaleError(Map.of("image_url", "https://example.com/a.jpg")))
                .isEqualTo("file_download_error");
        assertThat(upscaleError(Map.of("image_url", noise))).isEqualTo("image_load_error");
        assertThat(upscaleError(Map.of("image_url", url, "upscale_factor", 11)))
                .isEqualTo("less_than_equal");
        assertThat(upscaleError(Map.of("image_url", url, "upscale_mode", "x"))).isEqualTo("one_of");
        assertThat(upscaleError(Map.of("image_url", url, "upscale_factor", 10)))
                .isEqualTo("image_too_large");
        sandbox.fal().behave(FalBehaviour.always().nsfw(0));
        JsonNode black = caller.result(caller.submit(SEEDVR, Map.of("image_url", url))).body();
        assertThat(decode(caller.download(black.at("/image/url").asText())).getRGB(600, 700))
                .isEqualTo(Color.BLACK.getRGB());
    }

    @Test
    void givenFlux2_whenTrained_thenCaptionsAreNeededAndTheLoraFitsOnlyFlux2() throws Exception {
        byte[] bare = FalCaller.zipOf(".jpg", FalCaller.photo(1, "jpeg"), 10);
        String uncaptioned = caller.upload(bare, "photos.zip");
        var trainer = "fal-ai/flux-2-trainer";
        assertThat(
                        type(
                                caller.result(
                                        caller.submit(
                                                trainer, Map.of("image_data_url", uncaptioned)))))
                .isEqualTo("value_error");
        String rooted =
                caller.upload(FalCaller.with(bare, "ROOT.txt", "a photo of TOK"), "photos.zip");
        assertThat(type(caller.result(caller.submit(trainer, Map.of("image_data_url", rooted)))))
                .isEqualTo("value_error"); // ROOT stands for a picture's name
        var few = Map.of("image_data_url", uncaptioned, "steps", 99);
        assertThat(type(caller.result(caller.submit(trainer, few))))
                .isEqualTo("greater_than_equal");
        String captioned = caller.upload(FalCaller.zip(10), "photos.zip");
        assertThat(
                        caller.result(caller.submit(trainer, Map.of("image_data_url", captioned)))
                                .status())
                .isEqualTo(200);
        var shared = Map.of("image_data_url", uncaptioned, "default_caption", "a photo of TOK");
        String lora =
                caller.result(caller.submit(trainer, shared))
                        .body()
                        .at("/diffusers_lora_file/url")
                        .asText();

        var size = Map.of("width", 1024, "height", 768);
        var loras = List.of(Map.of("path", lora, "scale", 1));
        var input = Map.of("prompt", "TOK", "image_size", size, "loras", loras);
        var made = caller.result(caller.submit("fal-ai/flux-2/lora", input));
        assertThat(picture(made.body(), 0).getWidth()).isEqualTo(1024);
        assertThat(made.body().at("/images/0/content_type").asText()).isEqualTo("image/png");
        assertThat(type(caller.result(caller.submit("fal-ai/flux-lora", input))))
                .isEqualTo("value_error");
    }

    @Test
    void givenFlux2_whenItsLimitsAreBroken_thenEachIsNamed() throws Exception {
        var lora = Map.of("path", trainedLora());
        assertThat(flux2Error(Map.of("prompt", "a", "loras", List.of(lora, lora, lora, lora))))
                .isEqualTo("sequence_too_long");
        assertThat(flux2Error(Map.of("prompt", "a", "loras", List.of(lora))))
                .isEqualTo("value_error");
        assertThat(
                        flux2Error(
                                Map.of(
                                        "prompt",
                                        "a",
                                        "image_size",
                                        Map.of("width", 2064, "height", 512))))
                .isEqualTo("less_than_equal");
        assertThat(flux2Error(Map.of("prompt", "a", "guidance_scale", 21)))
                .isEqualTo("less_than_equal");
        assertThat(flux2Error(Map.of("prompt", "a", "num_inference_steps", 3)))
                .isEqualTo("greater_than_equal");
        assertThat(flux2Error(Map.of("prompt", "a", "acceleration", "full"))).isEqualTo("one_of");
    }

    private String flux2Error(Map<String, ?> input) throws Exception {
        return type(caller.result(caller.submit("fal-ai/flux-2/lora", input)));
    }

    private String upscaleError(Map<String, ?> input) throws Exception {
        return type(caller.result(caller.submit(SEEDVR, input)));
    }

    private static String type(FalCaller.Answer result) {
        assertThat(result.status()).isEqualTo(422);
        return result.body().at("/detail/0/type").asText();
    }

    private static int brightness(BufferedImage image, int x, int y) {
        Color color = new Color(image.getRGB(x, y));
        return (color.getRed() + color.getGreen() + color.getBlue()) / 3;
    }
}
