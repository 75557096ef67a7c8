package dev.aisha.sandbox.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.request.AnswerCallbackQuery;
import com.pengrad.telegrambot.request.DeleteMessage;
import com.pengrad.telegrambot.request.EditMessageText;
import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.request.SendMessage;
import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxAccess;
import dev.aisha.sandbox.SandboxOptions;
import dev.aisha.sandbox.http.Json;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatRoutesTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private Sandbox sandbox;
    private TelegramBot bot;
    private long user;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.forTests().withoutServers());
        bot =
                new TelegramBot.Builder(SandboxAccess.TELEGRAM_TOKEN)
                        .apiUrl(sandbox.url() + "/bot")
                        .build();
        user =
                json(post("users", "{\"firstName\":\"Анна\",\"languageCode\":\"ru\"}"))
                        .path("id")
                        .asLong();
        post("users/" + user + "/messages", "{\"text\":\"/start\"}");
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        bot.shutdown();
        sandbox.close();
    }

    @Test
    void givenAUser_whenListed_thenThere() throws Exception {
        var users = json(get("/chat/api/users"));
        assertThat(users).hasSize(1);
        assertThat(users.get(0).path("firstName").asText()).isEqualTo("Анна");
        assertThat(json(get("/chat/api/bot")).path("username").asText())
                .isEqualTo("aisha_sandbox_bot");
        assertThat(post("users", "{\"firstName\":\" \"}").statusCode()).isEqualTo(400);
        assertThat(get("/chat/api/users/1/messages").statusCode()).isEqualTo(404);
    }

    @Test
    void givenAMessageOfTheBot_whenRead_thenHtmlAndKeyboardAreThere() throws Exception {
        bot.execute(
                new SendMessage(user, "<b>Hi</b> &lt;you&gt;")
                        .parseMode(ParseMode.HTML)
                        .replyMarkup(
                                new InlineKeyboardMarkup(
                                        new InlineKeyboardButton("Go").callbackData("go"))));
        var message = json(get("/chat/api/users/" + user + "/messages")).path("messages").get(1);
        assertThat(message.path("html").asText()).isEqualTo("<b>Hi</b> &lt;you&gt;");
        assertThat(message.path("fromBot").asBoolean()).isTrue();
        assertThat(message.path("keyboard").get(0).get(0).path("data").asText()).isEqualTo("go");
    }

    @Test
    void givenAPage_whenThingsHappen_thenEventsCome() throws Exception {
        var events = listen();
        Awaitility.await().until(() -> events.contains("event: hello"));
        int id =
                bot.execute(
                                new SendMessage(user, "a")
                                        .replyMarkup(
                                                new InlineKeyboardMarkup(
                                                        new InlineKeyboardButton("Go")
                                                                .callbackData("go"))))
                        .message()
                        .messageId();
        var tapped =
                post("users/" + user + "/taps", "{\"messageId\":%d,\"data\":\"go\"}".formatted(id));
        bot.execute(
                new AnswerCallbackQuery(json(tapped).path("callbackId").asText()).text("Готово"));
        bot.execute(new EditMessageText(user, id, "b"));
        bot.execute(new DeleteMessage(user, id));
        post("users/" + user + "/block", "");
        Awaitility.await().until(() -> events.contains("event: blocked"));
        assertThat(events.stream().filter(line -> line.startsWith("event:")))
                .containsExactly(
                        "event: hello",
                        "event: message",
                        "event: answer",
                        "event: message",
                        "event: deleted",
                        "event: blocked");
        assertThat(events).anyMatch(line -> line.contains("\"text\":\"Готово\""));
    }

    @Test
    void givenFiles_whenUploadedAsPhotos_thenTheyAreShownAndDelivered() throws Exception {
        var sent = json(upload("photo", jpeg(), jpeg()));
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0).path("mediaGroup").asText())
                .isEqualTo(sent.get(1).path("mediaGroup").asText())
                .isNotEmpty();
        assertThat(sent.get(0).path("text").asText()).isEqualTo("подпись");
        var photo = get(sent.get(0).path("photo").path("url").asText());
        assertThat(photo.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(bot.execute(new GetUpdates()).updates()).hasSize(3);
    }

    @Test
    void givenAFile_whenUploadedAsFile_thenItIsADocument() throws Exception {
        var sent = json(upload("file", "bytes".getBytes(StandardCharsets.UTF_8)));
        var document = sent.get(0).path("document");
        assertThat(document.path("name").asText()).isEqualTo("f0.jpg");
        var file = get(document.path("url").asText());
        assertThat(file.body()).isEqualTo("bytes");
        assertThat(file.headers().firstValue("Content-Disposition")).isPresent();
        assertThat(upload("photo", "no photo".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(400);
        assertThat(upload("nothing", jpeg()).statusCode()).isEqualTo(400);
    }

    @Test
    void givenNoSuchButton_whenTapped_thenRefused() throws Exception {
        assertThat(post("users/" + user + "/taps", "{\"button\":\"None\"}").statusCode())
                .isEqualTo(400);
        assertThat(post("users/" + user + "/taps", "{}").statusCode()).isEqualTo(400);
    }

    private List<String> listen() {
        var lines = new CopyOnWriteArrayList<String>();
        var _ =
                http.sendAsync(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                sandbox.url()
                                                        + "/chat/api/users/"
                                                        + user
                                                        + "/events"))
                                .build(),
                        HttpResponse.BodyHandlers.fromLineSubscriber(
                                new java.util.concurrent.Flow.Subscriber<>() {
                                    @Override
                                    public void onSubscribe(
                                            java.util.concurrent.Flow.Subscription subscription) {
                                        subscription.request(Long.MAX_VALUE);
                                    }

                                    @Override
                                    public void onNext(String line) {
                                        lines.add(line);
                                    }

                                    @Override
                                    public void onError(Throwable error) {
                                        lines.add("error: " + error);
                                    }

                                    @Override
                                    public void onComplete() {
                                        lines.add("end");
                                    }
                                }));
        return lines;
    }

    private HttpResponse<String> upload(String as, byte[]... files) throws Exception {
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < files.length; i++) {
            body.writeBytes(
                    ("--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f%d.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
                                    .formatted(i))
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(files[i]);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(
                "--XX\r\nContent-Disposition: form-data; name=\"caption\"\r\n\r\nподпись\r\n--XX--\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(
                                URI.create(
                                        sandbox.url()
                                                + "/chat/api/users/"
                                                + user
                                                + "/uploads?as="
                                                + as))
                        .header("Content-Type", "multipart/form-data; boundary=XX")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] jpeg() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 700, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(sandbox.url() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(sandbox.url() + "/chat/api/" + path))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return Json.MAPPER.readTree(answer.body());
    }
}
