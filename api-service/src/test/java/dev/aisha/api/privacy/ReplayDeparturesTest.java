package dev.aisha.api.privacy;

import static dev.aisha.api.Fixtures.asBot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.aisha.api.Fixtures;
import dev.aisha.api.Journey;
import dev.aisha.api.TestClock;
import dev.aisha.api.account.Leavers.Leaver;
import dev.aisha.api.account.Owner;
import dev.aisha.api.privacy.Departures.Departure;
import dev.aisha.api.training.TrainingFixtures;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A restored backup does not bring back who had left.
@QuarkusTest
@Tag("P51")
class ReplayDeparturesTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject Fixtures users;
    @Inject TrainingFixtures database;
    @Inject ReplayDepartures replay;
    @Inject Departures departures;
    @Inject TestClock clock;
    @Inject Scan scan;

    @Test
    void givenADeletedPerson_whenABackupBringsThemBack_thenTheyAreDeletedAgain() {
        Owner owner = users.owner();
        asBot().delete(Journey.route(owner)).then().statusCode(202);
        gone(owner);
        assertThat(listed(owner.subject())).hasSize(1);

        restore(owner);
        replay.run();

        asBot().get(Journey.route(owner))
                .then()
                .statusCode(409)
                .body("code", equalTo("user.deleting"));
        gone(owner);
        // once more if that was on another day
        assertThat(listed(owner.subject())).isNotEmpty();
    }

    @Test
    void givenTheNextRunIsFarAway_whenTheServiceStarts_thenTheListIsReplayedAtOnce() {
        Owner owner = users.owner();
        asBot().delete(Journey.route(owner)).then().statusCode(202);
        gone(owner);
        restore(owner);
        Supplier<String> next =
                () ->
                        database.value(
                                "SELECT execution_time > ?::timestamptz AND NOT picked FROM job_bulk"
                                        + " WHERE task_name = ?",
                                clock.instant().plus(Duration.ofHours(12)).toString(),
                                replay.name());
        await().atMost(LONG).until(() -> next.get().equals("t"));

        replay.started(new StartupEvent());

        await().atMost(LONG)
                .untilAsserted(() ->
                        asBot().get(Journey.route(owner))
                                .then()
                                .statusCode(409)
                                .body("code", equalTo("user.deleting")));
        await().atMost(LONG).until(() -> next.get().equals("t"));
        gone(owner);
    }

    @Test
    void givenPeopleWhoStayed_whenTheListIsReplayed_thenNothingHappensToThem() {
        Owner owner = users.owner();

        replay.run();

        asBot().get(Journey.route(owner)).then().statusCode(200);
    }

    @Test
    void givenAnEntryOlderThanAnyBackup_whenTheListIsReplayed_thenItIsDropped() {
        UUID longGone = UUID.randomUUID();
        UUID recent = UUID.randomUUID();
        departures.add(left(longGone, clock.instant().minus(Duration.ofDays(92))));
        departures.add(left(recent, clock.instant().minus(Duration.ofDays(88))));

        replay.run();

        assertThat(listed(longGone)).isEmpty();
        assertThat(listed(recent)).hasSize(1);
    }

    private static Leaver left(UUID subject, Instant since) {
        return new Leaver(new Owner(UUID.randomUUID(), "telegram:1", subject, "en"), since, 0, 0);
    }

    private void restore(Owner owner) {
        database.sql(
                "INSERT INTO app_user (id, external_id, subject, language, reachable, epoch, state,"
                        + " created_at) VALUES (?, ?, ?, 'en', true, 0, 'ACTIVE', now())",
                owner.id(),
                owner.user(),
                owner.subject());
    }

    private List<Departure> listed(UUID subject) {
        try (var all = departures.all()) {
            return all.filter(one -> one.subject().equals(subject)).toList();
        }
    }

    private void gone(Owner owner) {
        clock.tick(Duration.ofHours(3));
        await().atMost(LONG).untilAsserted(() -> assertThat(scan.rows(owner)).isEmpty());
    }
}
