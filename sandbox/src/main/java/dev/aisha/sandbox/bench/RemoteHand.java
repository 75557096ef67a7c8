package dev.aisha.sandbox.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aisha.sandbox.http.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A person at the chat page of a sandbox in another process, by the page's own HTTP routes.
final class RemoteHand implements AutoCloseable {
    private static final String BOUNDARY = "aisha-bench-boundary";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI users;
    private final Duration patience;
    private final String path;

    /// @param sandbox its address without a slash at the end
    RemoteHand(URI sandbox, Duration patience) throws IOException, InterruptedException {
        this.users = URI.create(sandbox + "/chat/api/users");
        this.patience = patience;
        this.path = "/" + create().path("id").asText();
    }

    private JsonNode create() throws IOException, InterruptedException {
        return post(
                "", json(Map.of("firstName", "Anna", "languageCode", "en")), "application/json");
    }

    void writes(String text) throws IOException, InterruptedException {
        post(path + "/messages", json(Map.of("text", text)), "application/json");
    }

    /// Sends photos as albums.
    void sends(List<byte[]> photos) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < photos.size(); i++) {
            body.writeBytes(
                    ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%d.jpg\"\r\n"
                                    + "Content-Type: image/jpeg\r\n\r\n")
                            .formatted(BOUNDARY, i)
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(photos.get(i));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        post(
                path + "/uploads?as=photo",
                BodyPublishers.ofByteArray(body.toByteArray()),
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    /// Taps a button whose data starts so, on the newest message with buttons, once it is there.
    void taps(String data) throws IOException, InterruptedException {
        JsonNode message = newest("button " + data, candidate -> button(candidate, data) != null);
        Map<String, Object> tap =
                Map.of(
                        "messageId",
                        message.path("id").asInt(),
                        "data",
                        String.valueOf(button(message, data)));
        post(path + "/taps", json(tap), "application/json");
    }

    /// Waits for such a message of the bot.
    void sees(String what, Predicate<JsonNode> wanted) throws InterruptedException {
        Patience.until(what, patience, () -> fromBot().stream().anyMatch(wanted));
    }

    private JsonNode newest(String what, Predicate<JsonNode> wanted) throws InterruptedException {
        Patience.until(what, patience, () -> withButtons().filter(wanted).isPresent());
        return withButtons().orElseThrow();
    }

    private java.util.Optional<JsonNode> withButtons() {
        return fromBot().reversed().stream()
                .filter(message -> !message.path("keyboard").isEmpty())
                .findFirst();
    }

    private static @Nullable String button(JsonNode message, String data) {
        for (JsonNode row : message.path("keyboard")) {
            for (JsonNode button : row) {
                if (button.path("data").asText("").startsWith(data)) {
                    return button.path("data").asText();
                }
            }
        }
        return null;
    }

    private List<JsonNode> fromBot() {
        try {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(URI.create(users + path + "/messages")).build(),
                            BodyHandlers.ofString());
            return Json.MAPPER
                    .readTree(answer.body())
                    .path("messages")
                    .valueStream()
                    .filter(message -> message.path("fromBot").asBoolean())
                    .toList();
        } catch (IOException _) {
            return List.of();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private JsonNode post(String where, BodyPublisher body, String type)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(users + where))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", type)
                        .POST(body)
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("the chat page said " + answer.body());
        }
        return Json.MAPPER.readTree(answer.body());
    }

    private static BodyPublisher json(Object value) {
        return BodyPublishers.ofString(Json.write(value));
    }

    @Override
    public void close() {
        http.close();
    }
}
