package dev.aisha.bot.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.FakeApi;
import dev.aisha.bot.RealFlows;
import dev.aisha.bot.SandboxResource;
import dev.aisha.bot.api.Answer;
import dev.aisha.bot.api.ImageContent;
import dev.aisha.bot.redis.Redis;
import dev.aisha.bot.screen.GallerySamples;
import dev.aisha.model.gallery.ArchiveView;
import dev.aisha.model.notification.Notification;
import dev.aisha.model.notification.NotificationEvent.ArchiveReady;
import dev.aisha.model.privacy.ExportStatus;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.sandbox.telegram.Actor;
import dev.aisha.sandbox.telegram.Content;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// ZIP files of the gallery in the chat.
@QuarkusTest
@TestProfile(RealFlows.class)
class ArchiveNewsTest {
    @Inject Redis redis;

    private final AtomicBoolean down = new AtomicBoolean();
    private Notification ready;
    private Actor person;

    @BeforeEach
    void newPerson() {
        person = SandboxResource.sandbox().telegram().newPerson("Anna", "ru");
        person.write("/start");
        FakeApi.answers("archivePart", asked -> part((int) asked[2]));
        ready = notification(ExportStatus.READY);
    }

    @AfterEach
    void calm() {
        FakeApi.forget();
    }

    @Test
    void givenZips_whenToldAgain_thenEachIsSentOnce() {
        assertThat(told()).isEqualTo(200);
        assertThat(files()).containsExactly("aisha-gallery-1.zip", "aisha-gallery-2.zip");

        assertThat(told()).isEqualTo(200);
        // as if the process had died before it remembered
        redis.delete("bot:handled:n:" + ready.id());
        assertThat(told()).isEqualTo(200);

        assertThat(files()).hasSize(2);
    }

    @Test
    void givenAFailureBetweenParts_whenToldAgain_thenOnlyTheRestComes() {
        down.set(true);
        assertThat(told()).isEqualTo(503);
        assertThat(files()).containsExactly("aisha-gallery-1.zip");

        down.set(false);
        assertThat(told()).isEqualTo(200);

        assertThat(files()).containsExactly("aisha-gallery-1.zip", "aisha-gallery-2.zip");
    }

    @Test
    void givenNoArchive_whenTold_thenTheWayToAnotherIsThere() {
        ready = notification(ExportStatus.FAILED);

        assertThat(told()).isEqualTo(200);

        assertThat(person.lastFromBot().orElseThrow().content().words().text())
                .contains("Архив картинок собрать не удалось");
        assertThat(person.buttons()).contains("Галерея");
        assertThat(files()).isEmpty();
    }

    private Answer<?> part(int number) {
        if (down.get() && number == 2) {
            return new Answer.Refused<>(ProblemCode.UNAVAILABLE, null, null);
        }
        byte[] zip = {'P', 'K', (byte) number};
        return new Answer.Given<>(
                new ImageContent(new ByteArrayInputStream(zip), "application/zip", zip.length));
    }

    private Notification notification(ExportStatus status) {
        return new Notification(
                UUID.randomUUID(),
                "telegram:" + person.id(),
                1,
                Instant.EPOCH,
                new ArchiveReady(archive(status)));
    }

    /// With an id of its own: Telegram's file ids are remembered by it.
    private static ArchiveView archive(ExportStatus status) {
        var sample = GallerySamples.archive(status);
        return new ArchiveView(
                UUID.randomUUID(),
                status,
                sample.images(),
                sample.parts(),
                sample.createdAt(),
                sample.expiresAt());
    }

    private int told() {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + SandboxResource.KEY)
                .body(ready)
                .post("/internal/notifications")
                .statusCode();
    }

    private List<String> files() {
        return person.botMessages().stream()
                .map(message -> message.content())
                .filter(Content.Document.class::isInstance)
                .map(content -> ((Content.Document) content).file().name())
                .toList();
    }
}
