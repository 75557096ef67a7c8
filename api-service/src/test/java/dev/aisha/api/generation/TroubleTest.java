package dev.aisha.api.generation;

import static dev.aisha.api.Fixtures.asBot;
import static dev.aisha.api.generation.GenerationFixtures.balance;
import static dev.aisha.api.generation.GenerationFixtures.ends;
import static dev.aisha.api.generation.GenerationFixtures.order;
import static dev.aisha.api.generation.GenerationFixtures.post;
import static dev.aisha.api.generation.GenerationFixtures.reaches;
import static dev.aisha.api.generation.GenerationFixtures.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.aisha.api.FakeBot;
import dev.aisha.api.Fixtures;
import dev.aisha.api.TestClock;
import dev.aisha.api.fal.Fal;
import dev.aisha.api.generation.GenerationFixtures.Person;
import dev.aisha.model.generation.GenerationFailure;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.notification.NotificationEvent.GenerationFailed;
import dev.aisha.model.notification.NotificationEvent.GenerationReady;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Ends that only some bad luck at fal's brings about.
@QuarkusTest
class TroubleTest {
    @Inject GenerationFixtures people;
    @Inject Fixtures fixtures;
    @Inject Outside outside;
    @Inject FakeBot bot;
    @Inject TestClock clock;
    @Inject EntityManager db;
    @Inject Fal fal;

    @BeforeEach
    void normal() {
        outside.isNormal();
    }

    @Test
    @Tag("P22")
    void givenABlackPictureNobodyFlagged_whenDelivered_thenRejectedAndNothingPaid()
            throws IOException {
        Person person = people.person();
        outside.fal("{\"hold\":true,\"times\":1}");
        var id = started(person, "a portrait", 1).id();
        reaches(person.user(), id, GenerationStatus.RUNNING);

        saysFal(
                id,
                "{\"is\":\"completed\",\"output\":{\"images\":[{\"url\":\"%s\"}],"
                                .formatted(black())
                        + "\"has_nsfw_concepts\":[false]}}");

        GenerationView view = ends(person.user(), id, GenerationStatus.REJECTED);
        assertThat(view.failure()).isEqualTo(GenerationFailure.CONTENT_BLOCKED);
        assertThat(balance(person.user()).coins()).isEqualTo(Fixtures.GIFT);
    }

    @Test
    @Tag("P07")
    void givenTheDeadlineComesWhileStoring_whenStored_thenRefundedInTimeKeptAndFree() {
        Person person = people.person();
        outside.fault(
                """
                {"target":"FAL","operation":"GET .*/cdn/.*","kind":"DELAY","delayMillis":8000}\
                """);
        var id = started(person, "a portrait", 1).id();
        reaches(person.user(), id, GenerationStatus.STORING);

        clock.tick(Duration.ofMinutes(11));

        reaches(person.user(), id, GenerationStatus.EXPIRED);
        assertThat(balance(person.user()).coins()).isEqualTo(Fixtures.GIFT);
        GenerationView view = ends(person.user(), id, GenerationStatus.SUCCEEDED);
        assertThat(view.images()).hasSize(1);
        assertThat(view.charged()).isZero();
        assertThat(balance(person.user()).coins()).isEqualTo(Fixtures.GIFT);
        assertThat(balance(person.user()).held()).isZero();
        await().untilAsserted(() -> {
            assertThat(bot.taken(person.owner(), GenerationFailed.class)).hasSize(1);
            assertThat(bot.taken(person.owner(), GenerationReady.class)).hasSize(1);
        });
    }

    @Test
    void givenARetiredModel_whenOrderedAgain_thenNotSoldUntilAnOrderFindsItBack() {
        Person person = people.person();
        String order = order(null, "a portrait", "1:1", 1); // without weights there is no fallback
        outside.fal("{\"refuseStatus\":404,\"refuseDetail\":\"Not Found\",\"times\":1}");
        ends(person.user(), started(person.user(), order).id(), GenerationStatus.FAILED);

        post(person.user(), UUID.randomUUID().toString(), order)
                .then()
                .body("code", equalTo("generation.unavailable"));
        assertThat(balance(person.user()).held()).isZero();
        String offer = "/api/v1/users/{user}/generation-offer";
        asBot().get(offer, person.user()).then().body("code", equalTo("generation.unavailable"));

        clock.tick(Duration.ofMinutes(16));

        asBot().get(offer, person.user()).then().statusCode(200);
        ends(person.user(), started(person.user(), order).id(), GenerationStatus.SUCCEEDED);
        assertThat(retired()).isZero();
    }

    /// As if the provider had reported it.
    private void saysFal(UUID id, String outcome) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        db.createNativeQuery(
                                        "UPDATE provider_request SET outcome = :outcome WHERE work_id = :id")
                                .setParameter("outcome", outcome)
                                .setParameter("id", id)
                                .executeUpdate());
    }

    private long retired() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        ((Number)
                                        db.createNativeQuery(
                                                        "SELECT count(*) FROM provider_retired")
                                                .getSingleResult())
                                .longValue());
    }

    private URI black() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return fal.upload(
                new ByteArrayInputStream(bytes.toByteArray()),
                bytes.size(),
                "image/jpeg",
                "black.jpg",
                Duration.ofHours(1));
    }
}
