package dev.aisha.bot.telegram;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.FakeApi;
import dev.aisha.bot.Machinery;
import dev.aisha.bot.SandboxResource;
import dev.aisha.bot.ScriptedRouter;
import dev.aisha.bot.ops.Access;
import dev.aisha.bot.redis.Redis;
import dev.aisha.sandbox.telegram.Actor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Machinery.class)
class WebhookTest {
    private static final AtomicLong UPDATES = new AtomicLong(8_000_000);

    @Inject WebhookAccess access;
    @Inject ScriptedRouter router;
    @Inject Redis redis;

    private Actor person;

    @BeforeEach
    void newPerson() {
        person = SandboxResource.sandbox().telegram().newPerson("Boris", "ru");
        person.write("/start");
    }

    @Test
    void givenTheSecret_whenAnUpdateComes_thenItIsPlayedAndAcknowledged() {
        String text = "hook " + UUID.randomUUID();
        assertThat(posted(access.path(), access.secret(), update(text)).statusCode())
                .isEqualTo(200);
        assertThat(person.lastFromBot().orElseThrow().content().words().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @Tag("P31")
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "test-webhook-secret-012345678",
                "test-webhook-secret-01234567890",
                "TEST-WEBHOOK-SECRET-0123456789",
                "test-webhook-secret-0123456788"
            })
    void givenAnotherSecret_whenAnUpdateComes_thenItIsRefusedUnread(String secret) {
        String text = "forged " + UUID.randomUUID();
        assertThat(posted(access.path(), secret, update(text)).statusCode()).isEqualTo(401);
        assertThat(router.count(text)).isZero();
    }

    @Test
    @Tag("P31")
    void givenNoHeaderOrAnotherPath_whenAnUpdateComes_thenItIsRefused() {
        assertThat(given().body("{}").post("/telegram/" + access.path()).statusCode())
                .isEqualTo(401);
        assertThat(posted("guess", access.secret(), "{}").statusCode()).isEqualTo(401);
        assertThat(posted("", access.secret(), "{}").statusCode()).isIn(401, 404, 405);
    }

    @Test
    void givenAChangedSecret_whenTheOldOneStillComes_thenItIsLetInForADay() {
        String old = HexFormat.of().formatHex(Access.sha256("old-path\nold-secret-0123456789"));
        redis.set(WebhookAccess.PREVIOUS, old, Duration.ofMinutes(1));
        access.refresh();
        assertThat(posted("old-path", "old-secret-0123456789", update("old")).statusCode())
                .isEqualTo(200);
        redis.delete(WebhookAccess.PREVIOUS);
        access.refresh();
        assertThat(posted("old-path", "old-secret-0123456789", update("old")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void givenRubbish_whenItCarriesTheSecret_thenItIsDroppedForGood() {
        for (String body : new String[] {"", "[]", "{", "{\"update_id\":\"x\"}", "null", "{}"}) {
            assertThat(posted(access.path(), access.secret(), body).statusCode())
                    .as(body)
                    .isIn(200, 400);
        }
    }

    @Test
    @Tag("P03")
    void givenTheApiIsDown_whenAMessageComes_thenTelegramIsToldToComeBack() {
        FakeApi.down(true);
        try {
            Response answer = posted(access.path(), access.secret(), update("ask"));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        } finally {
            FakeApi.down(false);
        }
    }

    private String update(String text) {
        return """
        {"update_id":%d,"message":{"message_id":1,"date":1,"from":{"id":%d,"is_bot":false},
        "chat":{"id":%d,"type":"private"},"text":"%s"}}\
        """
                .formatted(UPDATES.incrementAndGet(), person.id(), person.id(), text);
    }

    private static Response posted(String path, String secret, String body) {
        return given().contentType(ContentType.JSON)
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .body(body)
                .post("/telegram/" + path);
    }
}
