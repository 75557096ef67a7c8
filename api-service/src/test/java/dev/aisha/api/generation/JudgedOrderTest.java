package dev.aisha.api.generation;

import static dev.aisha.api.generation.GenerationFixtures.balance;
import static dev.aisha.api.generation.GenerationFixtures.ends;
import static dev.aisha.api.generation.GenerationFixtures.get;
import static dev.aisha.api.generation.GenerationFixtures.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.api.FakeBot;
import dev.aisha.api.Fixtures;
import dev.aisha.api.TestClock;
import dev.aisha.api.generation.GenerationFixtures.Person;
import dev.aisha.model.generation.GenerationFailure;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.notification.NotificationEvent.GenerationFailed;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Nothing reaches fal that nobody has judged.
@QuarkusTest
class JudgedOrderTest {
    @Inject GenerationFixtures people;
    @Inject Outside outside;
    @Inject TestClock clock;
    @Inject FakeBot bot;
    @Inject MeterRegistry meters;

    @BeforeEach
    @AfterEach
    void normal() {
        outside.isNormal();
    }

    @Test
    void givenModerationDown_whenItIsBack_thenTheOrderIsMadeThen() {
        Person person = people.person();
        double before = waited();
        moderationIsDown();

        var id = started(person, "a tower", 1).id();
        await().until(() -> waited() > before);

        assertThat(get(person.user(), id).status()).isEqualTo(GenerationStatus.PENDING);
        assertThat(outside.submits(person.trigger())).isEmpty();
        outside.isNormal();
        clock.tick(Duration.ofSeconds(10));
        ends(person.user(), id, GenerationStatus.SUCCEEDED);
    }

    @Test
    @Tag("P22")
    void givenModerationDown_whenTheDeadlineIsNear_thenTheCoinsAreBackWithTheReason() {
        Person person = people.person();
        double before = waited();
        moderationIsDown();

        var id = started(person, "a tower", 1).id();
        await().until(() -> waited() > before);
        clock.tick(Duration.ofMinutes(10).minusSeconds(12));

        var view = ends(person.user(), id, GenerationStatus.FAILED);
        assertThat(view.failure()).isEqualTo(GenerationFailure.MODERATION_UNAVAILABLE);
        assertThat(outside.submits(person.trigger())).isEmpty();
        assertThat(balance(person.user()).coins()).isEqualTo(Fixtures.GIFT);
        assertThat(balance(person.user()).held()).isZero();
        await().untilAsserted(() ->
                assertThat(bot.taken(person.owner(), GenerationFailed.class)).hasSize(1));
    }

    private void moderationIsDown() {
        outside.fault(
                """
                {"target":"OPENAI","operation":"moderations","kind":"STATUS","status":503}\
                """);
    }

    private double waited() {
        return meters.counter("aisha.prompt.unmoderated", "then", "waits").count();
    }
}
