package dev.aisha.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.response.BaseResponse;
import com.pengrad.telegrambot.response.SendResponse;
import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxAccess;
import dev.aisha.sandbox.SandboxOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A sandbox without servers, a client library that knows nothing of it, and somebody to talk to.
abstract class TelegramTestCase {
    final TestClock clock = new TestClock();
    Sandbox sandbox;
    Telegram telegram;
    TelegramBot bot;
    Actor anna;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void startSandbox() {
        sandbox = Sandbox.start(options());
        telegram = sandbox.telegram();
        bot =
                new TelegramBot.Builder(SandboxAccess.TELEGRAM_TOKEN)
                        .apiUrl(sandbox.url() + "/bot")
                        .fileApiUrl(sandbox.url() + "/file/bot")
                        .build();
        anna = telegram.newPerson("Anna", "ru");
        anna.write("/start");
        drain();
        telegram.forgetCalls();
    }

    SandboxOptions options() {
        return SandboxOptions.forTests().withoutServers().withClock(clock);
    }

    @AfterEach
    void stopSandbox() {
        bot.shutdown();
        http.close();
        sandbox.close();
    }

    List<Update> poll(int offset) {
        var answer = bot.execute(new GetUpdates().offset(offset).timeout(0));
        assertThat(answer.isOk()).as(answer.description()).isTrue();
        return answer.updates();
    }

    /// Everything that waits, confirmed.
    List<Update> drain() {
        var updates = poll(0);
        if (!updates.isEmpty()) {
            poll(updates.getLast().updateId() + 1);
        }
        return updates;
    }

    Message send(String text) {
        return sent(bot.execute(new SendMessage(anna.id(), text)));
    }

    static Message sent(SendResponse answer) {
        assertThat(answer.isOk()).as(answer.description()).isTrue();
        return answer.message();
    }

    <T extends BaseRequest<T, R>, R extends BaseResponse> void assertDone(T request) {
        var answer = bot.execute(request);
        assertThat(answer.isOk()).as(answer.description()).isTrue();
    }

    <T extends BaseRequest<T, R>, R extends BaseResponse> void assertRefused(
            T request, int code, String description) {
        var answer = bot.execute(request);
        assertThat(answer.isOk()).isFalse();
        assertThat(answer.errorCode() + " " + answer.description())
                .isEqualTo(code + " " + description);
    }

    HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(sandbox.url() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String url) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(url)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String path, String type, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static String method(String name) {
        return "/bot" + SandboxAccess.TELEGRAM_TOKEN + "/" + name;
    }

    static List<Integer> ids(List<Update> updates) {
        return updates.stream().map(Update::updateId).toList();
    }

    static List<Integer> ids(Message... messages) {
        return Arrays.stream(messages).map(Message::messageId).toList();
    }

    /// Time that only tests move.
    static final class TestClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-22T12:00:00Z");

        void tick(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
