package dev.aisha.bot.files;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.FakeApi;
import dev.aisha.bot.RealFlows;
import dev.aisha.bot.SandboxResource;
import dev.aisha.bot.ops.Access;
import dev.aisha.sandbox.control.Fault;
import dev.aisha.sandbox.control.Target;
import dev.aisha.sandbox.telegram.Actor;
import dev.aisha.sandbox.telegram.Content;
import dev.aisha.sandbox.telegram.StoredFile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The bytes of a chat's file over HTTP.
@QuarkusTest
@TestProfile(RealFlows.class)
@Tag("P32")
class FilesTest {
    @Inject SourceRefs refs;
    @Inject Access access;

    private Actor person;
    private String owner;

    @BeforeEach
    void newPerson() {
        person = SandboxResource.sandbox().telegram().newPerson("Anna", "ru");
        owner = "telegram:" + person.id();
    }

    @AfterEach
    void calm() {
        SandboxResource.sandbox().faults().clear();
    }

    @Test
    void givenAPhoto_whenItsOwnersRefIsShown_thenItsBytesAreStreamed() throws IOException {
        StoredFile file = photo();
        Response answer = get(refs.issue(owner, file.fileId()), owner);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asByteArray()).isEqualTo(Files.readAllBytes(file.path()));
        assertThat(answer.header("Content-Length")).isEqualTo(Long.toString(file.size()));
    }

    @Test
    void givenAnothersRef_whenShown_thenItIsRefused() {
        String ref = refs.issue(owner, photo().fileId());
        assertThat(get(ref, owner + "1").statusCode()).isEqualTo(403);
        assertThat(get(ref + "x", owner).statusCode()).isEqualTo(403);
        assertThat(get("1.2.3", owner).statusCode()).isEqualTo(403);
    }

    @Test
    void givenARefOfTheDayBeforeYesterday_whenShown_thenItIsRefused() {
        Clock past = Clock.offset(Clock.systemUTC(), Duration.ofDays(-2));
        String ref = new SourceRefs(past, access).issue(owner, photo().fileId());
        assertThat(get(ref, owner).statusCode()).isEqualTo(403);
    }

    @Test
    void givenAFileThatTelegramForgot_whenShown_thenItIsGone() {
        assertThat(get(refs.issue(owner, "AgADforgotten"), owner).statusCode()).isEqualTo(404);
    }

    @Test
    void givenAFileBeyondTheLimit_whenShown_thenItIsTooBig() {
        var big = new Actor.Attachment(new byte[20 * 1024 * 1024 + 1], "big.png", "image/png");
        var sent = (Content.Document) person.sendFiles(List.of(big), "").getFirst().content();
        assertThat(get(refs.issue(owner, sent.file().fileId()), owner).statusCode()).isEqualTo(413);
    }

    @Test
    @Tag("P09")
    void givenTelegramsLimit_whenShown_thenTheApiIsAskedToComeBack() {
        String ref = refs.issue(owner, photo().fileId());
        SandboxResource.sandbox()
                .faults()
                .add(
                        Fault.of(Target.TELEGRAM, "getFile", Fault.Kind.RATE_LIMIT)
                                .withRetryAfter(7)
                                .withTimes(1));
        Response later = get(ref, owner);
        assertThat(later.statusCode()).isEqualTo(503);
        assertThat(later.header("Retry-After")).isEqualTo("7");
        assertThat(get(ref, owner).statusCode()).isEqualTo(200);
    }

    @Test
    void givenNoKeyOrNoQuestion_whenAsked_thenItIsRefused() {
        assertThat(given().get("/internal/files?ref=a&owner=b").statusCode()).isEqualTo(401);
        assertThat(
                        given().header("Authorization", "Bearer " + SandboxResource.KEY)
                                .get("/internal/files")
                                .statusCode())
                .isEqualTo(400);
    }

    private StoredFile photo() {
        var sent = person.sendPhotos(List.of(FakeApi.jpeg()), "").getFirst().content();
        return ((Content.Photo) sent).sizes().getLast();
    }

    private static Response get(String ref, String owner) {
        return given().header("Authorization", "Bearer " + SandboxResource.KEY)
                .queryParam("ref", ref)
                .queryParam("owner", owner)
                .get("/internal/files");
    }
}
