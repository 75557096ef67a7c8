package dev.aisha.api;

import static dev.aisha.api.Fixtures.asBot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.aisha.api.account.Owner;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.CreateAvatar;
import dev.aisha.model.avatar.Subject;
import dev.aisha.model.photo.AddPhoto;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Words that were written to break something are kept as they are, or refused as what they are.
@QuarkusTest
@Tag("P37")
class HostileWordsTest {
    @Inject Fixtures users;
    @Inject Journey journey;

    private Owner owner;

    @BeforeEach
    void newUser() {
        owner = users.owner();
        journey.agree(owner, "training");
    }

    static Stream<String> kept() {
        return Stream.of(
                "<b>bold</b>&amp;",
                "'; DROP TABLE avatar; --",
                "نورة",
                "👩\u200d👩\u200d👧 family",
                "Z\u0338a\u0338l\u0338go",
                "{{7*7}} ${7*7} %s %n",
                "\\\"quoted\"");
    }

    static Stream<String> refused() {
        return Stream.of(
                "a".repeat(10_000),
                "\u202eevil",
                "\u200b\u200b\u200b",
                "nul\u0000nul",
                "two\nlines",
                "\ud800ab",
                "\u2066left\u2069");
    }

    @ParameterizedTest
    @MethodSource("kept")
    void givenAStrangeName_whenCreated_thenItComesBackAsItIs(String name) {
        String id = create(name).then().statusCode(201).extract().path("id");

        asBot().get(Journey.route(owner) + "/avatars/" + id).then().body("name", equalTo(name));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void givenAHostileName_whenCreatedOrRenamed_thenItIsRefused(String name) {
        String id = create("Anna").path("id");

        create(name).then().statusCode(400).body("code", equalTo("avatar.name-invalid"));
        asBot().body(Map.of("name", name))
                .put(Journey.route(owner) + "/avatars/" + id + "/name")
                .then()
                .statusCode(400)
                .body("code", equalTo("avatar.name-invalid"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void givenAHostileReference_whenAPhotoIsAdded_thenItIsRefused(String reference) {
        String id = create("Anna").path("id");

        asBot().body(new AddPhoto(reference))
                .post(Journey.route(owner) + "/avatars/" + id + "/photos")
                .then()
                .statusCode(400)
                .body("code", equalTo("request.invalid"));
    }

    @ParameterizedTest
    @MethodSource({"kept", "refused"})
    void givenAHostilePrompt_whenOrdered_thenItIsNeverADefect(String prompt) {
        Response answer =
                asBot(UUID.randomUUID().toString())
                        .body(
                                Map.of(
                                        "prompt",
                                        prompt,
                                        "ratio",
                                        "1:1",
                                        "count",
                                        1,
                                        "quotedPrice",
                                        5))
                        .post(Journey.route(owner) + "/generations");

        assertThat(answer.statusCode()).as(answer.asString()).isIn(202, 400, 409);
    }

    private Response create(String name) {
        return asBot(UUID.randomUUID().toString())
                .body(new CreateAvatar(AvatarType.PORTRAIT, Subject.WOMAN, name))
                .post(Journey.route(owner) + "/avatars");
    }
}
