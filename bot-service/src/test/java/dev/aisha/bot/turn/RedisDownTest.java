package dev.aisha.bot.turn;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.FakeApi;
import dev.aisha.bot.SandboxResource;
import dev.aisha.bot.api.Answer;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.Samples;
import dev.aisha.bot.telegram.Anchor;
import dev.aisha.bot.telegram.Incoming;
import dev.aisha.bot.telegram.UpdateHandler;
import dev.aisha.bot.telegram.UpdateHandler.Handled;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.training.TrainingPreset;
import dev.aisha.sandbox.telegram.Actor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Nothing paid starts without Redis; what only reads goes on.
@QuarkusTest
@TestProfile(RedisDownTest.NoRedis.class)
@Tag("P39")
class RedisDownTest {
    private static final AtomicLong UPDATES = new AtomicLong(60_000_000);

    @Inject UpdateHandler handler;

    private Actor person;
    private long before;

    public static class NoRedis implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(FakeApi.class);
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(WithoutRedis.class));
        }
    }

    public static class WithoutRedis extends SandboxResource {
        @Override
        public Map<String, String> start() {
            Map<String, String> settings = super.start();
            // nobody listens there
            settings.put("REDIS_PORT", "9");
            return settings;
        }
    }

    @BeforeEach
    void newPerson() {
        person = SandboxResource.sandbox().telegram().newPerson("Anna", "ru");
        person.write("/start");
        FakeApi.answers("user", _ -> new Answer.Given<>(Samples.PLAIN.user(true, 1, 1)));
        FakeApi.answers(
                "latestImage", _ -> new Answer.Refused<>(ProblemCode.IMAGE_NOT_FOUND, null, null));
        before = SandboxResource.sandbox().telegram().callsAfter(0).size();
    }

    @AfterEach
    void calm() {
        FakeApi.forget();
    }

    static Stream<Callback> reading() {
        return Stream.of(
                new Callback.Menu(),
                new Callback.Gallery(),
                new Callback.Balance(),
                new Callback.Help());
    }

    @ParameterizedTest
    @MethodSource("reading")
    void givenAButtonThatOnlyReads_whenTapped_thenItWorks(Callback callback) {
        assertThat(tap(callback)).isEqualTo(new Handled.Done());
        assertThat(person.botMessages()).hasSize(1);
    }

    static Stream<Callback> others() {
        UUID id = UUID.randomUUID();
        return Stream.of(
                new Callback.Pay(id, TrainingPreset.FAST, 150, Samples.ACTION),
                new Callback.Generate(5, Samples.ACTION),
                new Callback.Again(id, 1, 5, Samples.RESULT, Samples.ACTION),
                new Callback.DeleteAvatar(id, Samples.ACTION),
                new Callback.CancelTraining(id, Samples.ACTION),
                new Callback.NewAvatar(),
                new Callback.Unknown());
    }

    @ParameterizedTest
    @MethodSource("others")
    void givenAnyOtherButton_whenTapped_thenALineSaysSoAndTheApiHearsNothing(Callback callback) {
        assertThat(tap(callback)).isEqualTo(new Handled.Done());
        assertThat(FakeApi.calls()).isEmpty();
        assertThat(SandboxResource.sandbox().telegram().callsAfter(0).stream().skip(before))
                .anyMatch(call ->
                        call.method().equals("answerCallbackQuery")
                                && call.parameters()
                                        .getOrDefault("text", "")
                                        .contains("монеты не списаны"));
    }

    @Test
    void givenAMessage_whenItComes_thenItIsKeptForLater() {
        var message =
                new Incoming.Message(
                        UPDATES.incrementAndGet(), person.id(), "ru", new Event.Text("a cat"));
        assertThat(handler.handle(message)).isInstanceOf(Handled.Later.class);
        assertThat(FakeApi.calls()).isEmpty();
    }

    @Test
    void givenANotification_whenItComes_thenTheApiIsAskedToComeBack() {
        var body =
                new dev.aisha.model.notification.Notification(
                        UUID.randomUUID(),
                        "telegram:" + person.id(),
                        1,
                        java.time.Instant.EPOCH,
                        new dev.aisha.model.notification.NotificationEvent.TrainingReady(
                                Samples.PLAIN.training(
                                        dev.aisha.model.training.TrainingStatus.SUCCEEDED, null),
                                false,
                                0));
        var answer =
                given().contentType("application/json")
                        .header("Authorization", "Bearer " + SandboxResource.KEY)
                        .body(body)
                        .post("/internal/notifications");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotNull();
    }

    private Handled tap(Callback callback) {
        String data = callback instanceof Callback.Unknown ? "??" : callback.encode();
        return handler.handle(
                new Incoming.Tap(
                        UPDATES.incrementAndGet(),
                        person.id(),
                        "ru",
                        "q",
                        data,
                        new Anchor(1, false)));
    }
}
