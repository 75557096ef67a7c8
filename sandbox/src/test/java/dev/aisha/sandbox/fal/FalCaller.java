package dev.aisha.sandbox.fal;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxAccess;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/// Calls the stand-in as a client of fal would.
final class FalCaller {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final String AUTH = "Key " + SandboxAccess.FAL_KEY;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Sandbox sandbox;

    FalCaller(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    record Answer(int status, JsonNode body, Map<String, java.util.List<String>> headers) {
        String text(String field) {
            return body.path(field).asText();
        }
    }

    Answer call(String method, String url, Object body, String... headers) throws Exception {
        byte[] bytes = body instanceof byte[] raw ? raw : JSON.writeValueAsBytes(body);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(Duration.ofSeconds(30))
                        .method(method, BodyPublishers.ofByteArray(bytes));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        boolean json =
                response.headers().firstValue("content-type").orElse("").contains("json")
                        && response.body().length > 0;
        return new Answer(
                response.statusCode(),
                json ? JSON.readTree(response.body()) : JSON.nullNode(),
                response.headers().map());
    }

    Answer get(String url) throws Exception {
        return call("GET", url, new byte[0], "Authorization", AUTH);
    }

    Answer submit(String endpointAndQuery, Map<String, ?> input, String... headers)
            throws Exception {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Authorization";
        all[1] = AUTH;
        return call("POST", sandbox.url() + "/fal/queue/" + endpointAndQuery, input, all);
    }

    Answer cancel(Answer submitted) throws Exception {
        return call("PUT", submitted.text("cancel_url"), new byte[0], "Authorization", AUTH);
    }

    /// The result, once the request has ended.
    Answer result(Answer submitted) throws Exception {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(submitted.text("status_url")).status() == 200);
        return get(submitted.text("response_url"));
    }

    Answer control(String method, String path, Object body) throws Exception {
        return call(method, sandbox.url() + "/control/fal" + path, body);
    }

    byte[] download(String url) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray())
                .body();
    }

    String upload(byte[] bytes, String name, String... headers) throws Exception {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Authorization";
        all[1] = AUTH;
        Answer slot =
                call(
                        "POST",
                        sandbox.url() + "/fal/rest/storage/upload/initiate?storage_type=fal-cdn-v3",
                        Map.of("content_type", "application/zip", "file_name", name),
                        all);
        call("PUT", slot.text("upload_url"), bytes, "Content-Type", "application/zip");
        return slot.text("file_url");
    }

    static byte[] photo(int index, String format) throws IOException {
        BufferedImage image = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.getHSBColor(index / 10f, 0.8f, 0.8f));
        pen.fillRect(0, 0, 600, 800);
        pen.setColor(Color.WHITE);
        pen.fillOval(150, 150, 300, 400);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    static byte[] zip(int photos) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < photos; i++) {
                zip.putNextEntry(new ZipEntry("photo-" + i + ".jpg"));
                zip.write(photo(i, "jpeg"));
                zip.putNextEntry(new ZipEntry("photo-" + i + ".txt"));
                zip.write("a photo of [trigger]".getBytes());
            }
        }
        return bytes.toByteArray();
    }

    /// The archive with one more text file.
    static byte[] with(byte[] archive, String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ZipEntry entry; (entry = from.getNextEntry()) != null; ) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                from.transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes());
        }
        return bytes.toByteArray();
    }

    static byte[] zipOf(String name, byte[] content, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                zip.putNextEntry(new ZipEntry(i + name));
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
