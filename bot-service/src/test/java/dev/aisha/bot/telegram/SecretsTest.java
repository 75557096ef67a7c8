package dev.aisha.bot.telegram;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.request.DeleteWebhook;
import com.pengrad.telegrambot.request.SetWebhook;
import dev.aisha.bot.FakeApi;
import dev.aisha.bot.RealFlows;
import dev.aisha.bot.SandboxResource;
import dev.aisha.bot.conversation.Event;
import dev.aisha.sandbox.SandboxAccess;
import dev.aisha.sandbox.control.Fault;
import dev.aisha.sandbox.control.Target;
import io.quarkus.logging.Log;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The token is part of every URL that Telegram is called by: whatever goes wrong, it is not told.
@QuarkusTest
@TestProfile(RealFlows.class)
@Tag("P35")
class SecretsTest {
    private static final List<String> SECRETS =
            List.of(
                    SandboxAccess.TELEGRAM_TOKEN,
                    SandboxAccess.TELEGRAM_TOKEN.substring(
                            SandboxAccess.TELEGRAM_TOKEN.indexOf(':') + 1),
                    SandboxResource.KEY,
                    SandboxResource.WEBHOOK_SECRET);

    @Inject TelegramGateway gateway;
    @Inject TelegramFiles files;
    @Inject UpdateHandler handler;
    @Inject WebhookRegistration registration;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private final Recorder recorder = new Recorder();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(recorder);
    }

    @AfterEach
    void calm() {
        Logger.getLogger("").removeHandler(recorder);
        SandboxResource.sandbox().faults().clear();
        gateway.call(new DeleteWebhook(), _ -> true);
        FakeApi.forget();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Kind.class,
            names = {"CUT", "CUT_AFTER", "HTML", "STATUS", "RATE_LIMIT"})
    void givenAnyFailureOfTelegram_whenEverythingIsTried_thenNoSecretIsTold(Fault.Kind kind) {
        var person = SandboxResource.sandbox().telegram().newPerson("Anna", "ru");
        person.write("/start");
        SandboxResource.sandbox()
                .faults()
                .add(Fault.of(Target.TELEGRAM, ".*", kind).withStatus(500).withRetryAfter(30));
        handler.handle(
                new Incoming.Message(
                        30_000_000 + person.id(), person.id(), "ru", new Event.Text("a cat")));
        Log.info("the recorder hears this");
        String told =
                files.fetch("file").toString()
                        + gateway.updates(0, Duration.ZERO, UpdateIntake.KINDS)
                        + gateway.call(new SetWebhook().url("https://example.org"), _ -> true)
                        + registration.attempt();
        assertThat(told).doesNotContain(SECRETS);
        assertThat(recorder.lines).anyMatch(line -> line.contains("the recorder hears this"));
        assertThat(String.join("\n", recorder.lines)).doesNotContain(SECRETS);
    }

    @Test
    void givenTheMetrics_whenRead_thenNoSecretIsAmongThem() {
        String page = given().get(metrics).asString();
        assertThat(page).contains("aisha_telegram_calls").doesNotContain(SECRETS);
    }

    @Test
    void givenABadRequest_whenRefused_thenTheAnswerCarriesNoSecret() {
        var answer =
                given().header("Authorization", "Bearer " + SandboxResource.KEY)
                        .body("{")
                        .contentType("application/json")
                        .post("/internal/notifications");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString() + answer.headers()).doesNotContain(SECRETS);
    }

    /// Everything that any logger says, with its exceptions.
    private static final class Recorder extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        Recorder() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord line) {
            var text = new StringWriter();
            text.append(line.getMessage()).append(Arrays.toString(line.getParameters()));
            if (line.getThrown() != null) {
                line.getThrown().printStackTrace(new PrintWriter(text, true));
            }
            lines.add(text.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
