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
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Nothing reaches fal that nobody has judged.
@QuarkusTest
class JudgedOrderTest {
    @Inject GenerationFixtures people;
    @Inject Generations generations;
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

    @Test
    @Tag("P22")
    void givenAModelThatAddsWhatIsNotAllowed_whenOrdered_thenRejectedAndNothingIsSent() {
        Person person = people.person();
        String mark = mark();
        String added = mark();
        outside.openAi(
                """
                {"kind":"CONTENT","times":1,"text":"%s","content":"{\\"shot\\":\\"wide\\",\
                \\"subject\\":\\"{subject} with a %s and a %s\\",\\"pose\\":\\"\\",\\"wardrobe\\":\\"\\",\
                \\"setting\\":\\"\\",\\"light\\":\\"\\",\\"lens\\":\\"\\",\\"palette\\":\\"\\",\\"mood\\":\\"\\",\
                \\"keep\\":[]}"}\
                """
                        .formatted(mark, mark, added));
        outside.flag(added);

        var id = started(person, "a " + mark, 1).id();

        assertRejected(person, id, "moderation: illicit");
    }

    @Test
    @Tag("P22")
    void givenAPromptThatIsNotAllowedAnyMore_whenRepeated_thenRejectedAndNothingIsSent() {
        Person person = people.person();
        String mark = mark();
        var first = started(person, "a " + mark, 1).id();
        ends(person.user(), first, GenerationStatus.SUCCEEDED);
        int sent = outside.submits(person.trigger()).size();
        outside.flag(mark);

        var again =
                started(
                                person.user(),
                                "{\"repeatOf\":\"%s\",\"count\":1,\"quotedPrice\":5}"
                                        .formatted(first))
                        .id();

        var view = ends(person.user(), again, GenerationStatus.REJECTED);
        assertThat(view.failure()).isEqualTo(GenerationFailure.CONTENT_BLOCKED);
        assertThat(outside.submits(person.trigger())).hasSize(sent);
        assertThat(balance(person.user()).coins()).isEqualTo(Fixtures.GIFT - 5);
    }

    @ParameterizedTest
    @CsvSource({"REFUSAL, model: REFUSED", "CONTENT_FILTER, model: FILTERED"})
    @Tag("P22")
    void givenAModelThatRefuses_whenOrdered_thenRejectedAndNothingIsSent(
            String kind, String detail) {
        Person person = people.person();
        String mark = mark();
        outside.openAi("{\"kind\":\"%s\",\"times\":1,\"text\":\"%s\"}".formatted(kind, mark));

        var id = started(person, "a " + mark, 1).id();

        assertRejected(person, id, detail);
    }

    private void assertRejected(Person person, UUID id, String detail) {
        var view = ends(person.user(), id, GenerationStatus.REJECTED);
        assertThat(view.failure()).isEqualTo(GenerationFailure.CONTENT_BLOCKED);
        assertThat(generations.byId(id).failureDetail).startsWith(detail);
        assertThat(outside.submits(person.trigger())).isEmpty();
        assertThat(balance(person.user()).coins()).isEqualTo(Fixtures.GIFT);
        assertThat(balance(person.user()).held()).isZero();
    }

    private static String mark() {
        return "mark" + UUID.randomUUID().toString().substring(0, 8);
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
