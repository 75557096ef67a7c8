package dev.aisha.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxOptions;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/// `./aisha styles`: makes the sample picture of every style by ordering its recipe from fal.ai's
/// queue: the stand-in's, or with `FAL_API_KEY` the real one, which costs money.
public final class StyleSamples {
    private static final String MODEL = "/fal-ai/flux-pro/v1.1-ultra";
    private static final int WIDTH = 480;
    private static final int MOST_BYTES = 40 * 1024;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI queue;
    private final String key;

    private StyleSamples(URI queue, String key) {
        this.queue = queue;
        this.key = key;
    }

    /// @param arguments the folder with the library's files
    public static void main(String[] arguments) throws Exception {
        Console.warningsOnly();
        Path folder = Path.of(arguments[0]);
        String key = System.getenv().getOrDefault("FAL_API_KEY", "");
        if (!key.isBlank()) {
            String queue = System.getenv().getOrDefault("FAL_QUEUE_URL", "https://queue.fal.run");
            new StyleSamples(URI.create(queue), key).make(folder);
            return;
        }
        var options = SandboxOptions.forTests().withoutServers().withZeroDelay(true);
        try (Sandbox sandbox = Sandbox.start(options)) {
            var environment = sandbox.environment();
            new StyleSamples(
                            URI.create(environment.getOrDefault("FAL_QUEUE_URL", "")),
                            environment.getOrDefault("FAL_API_KEY", ""))
                    .make(folder);
        }
    }

    private void make(Path folder) throws IOException, InterruptedException {
        Path samples = Files.createDirectories(folder.resolve("samples"));
        for (var recipe : recipes(folder).entrySet()) {
            byte[] picture = small(ordered(recipe.getValue()));
            Files.write(samples.resolve(recipe.getKey() + ".jpg"), picture);
            System.out.println(recipe.getKey() + ".jpg " + picture.length + " bytes");
        }
    }

    /// Scene and look of each style, as a generation without an avatar and without words has them.
    private static Map<String, String> recipes(Path folder) throws IOException {
        Map<String, String> recipes = new LinkedHashMap<>();
        try (var files = Files.newDirectoryStream(folder, "*.ini")) {
            for (Path file : files) {
                String style = "";
                for (String line : Files.readAllLines(file)) {
                    String text = line.strip();
                    if (text.startsWith("[")) {
                        style = text.substring(1, text.length() - 1);
                    } else if (text.startsWith("scene =") || text.startsWith("look =")) {
                        String part = text.substring(text.indexOf('=') + 1).strip();
                        recipes.merge(
                                style,
                                part.replace("{subject}", "a person"),
                                (scene, look) -> scene + ", " + look);
                    }
                }
            }
        }
        return recipes;
    }

    private BufferedImage ordered(String prompt) throws IOException, InterruptedException {
        var input = json.createObjectNode().put("prompt", prompt).put("aspect_ratio", "3:4");
        input.put("seed", Integer.toUnsignedLong(prompt.hashCode())).put("output_format", "jpeg");
        JsonNode order =
                read(
                        request(URI.create(queue + MODEL))
                                .POST(BodyPublishers.ofString(input.toString()))
                                .build());
        long end = System.nanoTime() + PATIENCE.toNanos();
        String status = "";
        while (!status.equals("COMPLETED")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no picture within " + PATIENCE);
            }
            Thread.sleep(200);
            status = get(order.path("status_url").asText()).path("status").asText();
        }
        String url = get(order.path("response_url").asText()).at("/images/0/url").asText();
        var bytes =
                http.send(
                        HttpRequest.newBuilder(URI.create(url)).build(),
                        BodyHandlers.ofByteArray());
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes.body()));
        if (picture == null) {
            throw new IllegalStateException("no picture at " + url);
        }
        return picture;
    }

    private JsonNode get(String url) throws IOException, InterruptedException {
        return read(request(URI.create(url)).build());
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Key " + key)
                .header("Content-Type", "application/json");
    }

    private JsonNode read(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body());
    }

    /// 480 pixels wide, and as good as 40 KB allow.
    private static byte[] small(BufferedImage picture) throws IOException {
        int height = picture.getHeight() * WIDTH / picture.getWidth();
        var image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, WIDTH, height, null);
        pen.dispose();
        for (float quality : List.of(0.85f, 0.75f, 0.6f, 0.45f, 0.3f)) {
            byte[] jpeg = jpeg(image, quality);
            if (jpeg.length <= MOST_BYTES) {
                return jpeg;
            }
        }
        throw new IllegalStateException("a sample does not fit into " + MOST_BYTES + " bytes");
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        try (var bytes = new ByteArrayOutputStream();
                var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
            out.flush();
            return bytes.toByteArray();
        } finally {
            writer.dispose();
        }
    }
}
