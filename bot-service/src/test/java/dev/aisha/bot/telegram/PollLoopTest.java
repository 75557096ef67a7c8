package dev.aisha.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.bot.FakeApi;
import dev.aisha.bot.Machinery;
import dev.aisha.bot.SandboxResource;
import dev.aisha.bot.ScriptedRouter;
import dev.aisha.bot.redis.Redis;
import dev.aisha.sandbox.control.Fault;
import dev.aisha.sandbox.control.Target;
import dev.aisha.sandbox.telegram.Actor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Machinery.class)
class PollLoopTest {
    @Inject PollLoop loop;
    @Inject ScriptedRouter router;
    @Inject TelegramGateway gateway;
    @Inject UpdateIntake intake;
    @Inject Redis redis;
    @Inject TelegramConfig config;
    @Inject Clock clock;

    @BeforeEach
    void begin() {
        loop.start();
    }

    @AfterEach
    void end() {
        FakeApi.down(false);
        SandboxResource.sandbox().faults().clear();
        loop.stop();
    }

    @Test
    void givenPeople_whenTheyWriteAndTap_thenTheyAreAnswered() {
        Actor person = person();
        String text = "poll " + UUID.randomUUID();
        person.write(text);
        await().untilAsserted(() -> assertThat(lastText(person)).isEqualTo(text));
        person.tap("New");
        await().untilAsserted(() -> assertThat(lastText(person)).isEqualTo("tap na"));
        await().untilAsserted(() ->
                assertThat(SandboxResource.sandbox().telegram().pendingUpdates()).isZero());
    }

    @Test
    @Tag("P01")
    void givenAFailingUpdate_whenOthersCome_thenTheyPassItAndItEndsInAnApology() {
        Actor unlucky = person();
        Actor lucky = person();
        FakeApi.down(true);
        unlucky.write("ask");
        String text = "passes " + UUID.randomUUID();
        lucky.write(text);
        await().untilAsserted(() -> assertThat(lastText(lucky)).isEqualTo(text));
        assertThat(unlucky.botMessages()).isEmpty();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(unlucky.botMessages()).hasSize(1));
        assertThat(router.count(text)).isEqualTo(1);
        await().untilAsserted(() ->
                assertThat(SandboxResource.sandbox().telegram().pendingUpdates()).isZero());
    }

    @Test
    @Tag("P09")
    void givenTelegramAnswersNonsense_whenItRecovers_thenNothingIsLost() {
        SandboxResource.sandbox()
                .faults()
                .add(
                        Fault.of(Target.TELEGRAM, "getUpdates", Fault.Kind.HTML)
                                .withStatus(502)
                                .withTimes(2));
        Actor person = person();
        String text = "after the storm " + UUID.randomUUID();
        person.write(text);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(lastText(person)).isEqualTo(text));
        assertThat(router.count(text)).isEqualTo(1);
    }

    @Test
    @Tag("P13")
    void givenTwoReplicas_whenOneStops_thenOneAloneAsksAndTheOtherTakesOver() {
        var other = new PollLoop(gateway, intake, redis, config, clock);
        other.start();
        try {
            Actor person = person();
            for (int i = 0; i < 3; i++) {
                String text = "held " + UUID.randomUUID();
                person.write(text);
                await().untilAsserted(() -> assertThat(lastText(person)).isEqualTo(text));
                assertThat(router.count(text)).isEqualTo(1);
            }
            assertThat(SandboxResource.sandbox().telegram().callsAfter(0))
                    .filteredOn(call -> call.method().equals("getUpdates"))
                    .noneMatch(call -> call.code() == 409);
            loop.stop();
            String text = "taken over " + UUID.randomUUID();
            person.write(text);
            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> assertThat(lastText(person)).isEqualTo(text));
        } finally {
            other.stop();
        }
    }

    private static Actor person() {
        return SandboxResource.sandbox().telegram().newPerson("Vera", "ru");
    }

    private static String lastText(Actor person) {
        return person.lastFromBot().map(message -> message.content().words().text()).orElse("");
    }
}
