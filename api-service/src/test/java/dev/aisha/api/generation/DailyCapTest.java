package dev.aisha.api.generation;

import static dev.aisha.api.generation.GenerationFixtures.balance;
import static dev.aisha.api.generation.GenerationFixtures.ends;
import static dev.aisha.api.generation.GenerationFixtures.order;
import static dev.aisha.api.generation.GenerationFixtures.post;
import static dev.aisha.api.generation.GenerationFixtures.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.aisha.api.Fixtures;
import dev.aisha.api.TestClock;
import dev.aisha.api.generation.GenerationFixtures.Person;
import dev.aisha.api.spend.DailySpend;
import dev.aisha.api.training.TrainingFixtures;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.generation.GenerationStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the providers may cost in a day; the tests' cap is a million dollars.
@QuarkusTest
@Tag("P25")
class DailyCapTest {
    private static final long CAP = 1_000_000_000_000L;
    private static final UUID BILL = UUID.fromString("00000000-0000-0000-0000-00000000da1c");

    @Inject GenerationFixtures people;
    @Inject TrainingFixtures trainings;
    @Inject Outside outside;
    @Inject TestClock clock;
    @Inject DailySpend daily;
    @Inject MeterRegistry meters;

    @BeforeEach
    void normal() {
        outside.isNormal();
    }

    @AfterEach
    void payTheBill() {
        trainings.sql("DELETE FROM provider_spend WHERE provider_request_id = ?", BILL);
        trainings.sql("DELETE FROM provider_request WHERE id = ?", BILL);
    }

    @Test
    void givenTheDayIsSpent_whenAnImageIsOrdered_thenItIsRefusedAndNothingIsHeld() {
        Person person = people.person();
        spend(CAP);

        refused(person);

        assertThat(balance(person.user()).held()).isZero();
        assertThat(outside.submits(person.trigger())).isEmpty();
    }

    @Test
    void givenTheDayIsSpent_whenATrainingIsOrdered_thenItIsRefusedAndTheAvatarStaysAsItWas() {
        var ready = trainings.portrait();
        spend(CAP);

        trainings
                .tryStart(ready, "1:1", 150)
                .statusCode(409)
                .body("code", equalTo("provider.daily-cap"));

        assertThat(trainings.value("SELECT status FROM avatar WHERE id = ?", ready.avatar()))
                .isEqualTo("READY_TO_TRAIN");
    }

    @Test
    void givenWorkUnderWay_whenTheDayIsSpent_thenItIsFinished() {
        Person person = people.person();
        var id = started(person, "a tower", 1).id();
        spend(CAP);

        ends(person.user(), id, GenerationStatus.SUCCEEDED);

        assertThat(balance(person.user()).coins()).isEqualTo(Fixtures.GIFT - 5);
    }

    @Test
    void givenOrdersThatAreNotSettled_whenTheyFillTheDay_thenTheyCountToo() {
        Person person = people.person();
        trainings.sql(
                "INSERT INTO provider_request (id, kind, work_id, user_id, state, estimated_micro_usd,"
                        + " created_at, deadline, dispatched_at) VALUES (?, 'TRAINING',"
                        + " gen_random_uuid(), gen_random_uuid(), 'OPEN', "
                        + CAP
                        + ", now(), now() + interval '1 day', now())",
                BILL);

        refused(person);
    }

    @Test
    void givenTheDayWasSpent_whenTheNextBegins_thenThereIsRoomAgain() {
        Person person = people.person();
        spend(CAP);
        refused(person);

        clock.tick(Duration.ofHours(24));

        started(person, "a tower", 1);
    }

    @Test
    void givenRoomForSmallOrdersOnly_whenLargeAndThenSmallOnesAreRefused_thenEachIsAlarmedOnce() {
        clock.tick(Duration.ofHours(24));
        spend(CAP - 1_000_000);
        var alarms = meters.counter("aisha.spend.cap.reached");
        double before = alarms.count();

        assertThatThrownBy(() -> daily.admit(2_000_000)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> daily.admit(3_000_000)).isInstanceOf(RefusedException.class);
        assertThat(alarms.count() - before).isEqualTo(1);

        daily.admit(900_000);
        payTheBill();
        spend(CAP);
        assertThat(daily.reached()).isTrue();
        assertThat(daily.reached()).isTrue();
        assertThat(alarms.count() - before).isEqualTo(2);
    }

    private void spend(long microUsd) {
        trainings.sql(
                "INSERT INTO provider_spend (provider_request_id, kind, endpoint, micro_usd,"
                        + " certainty, booked_at) VALUES (?, 'TRAINING', 'fal-ai/test', "
                        + microUsd
                        + ", 'BILLED', ?)",
                BILL,
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static void refused(Person person) {
        post(
                        person.user(),
                        UUID.randomUUID().toString(),
                        order(person.avatar(), "a tower", "1:1", 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("provider.daily-cap"));
    }
}
