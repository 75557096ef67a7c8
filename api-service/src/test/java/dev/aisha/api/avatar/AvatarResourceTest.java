package dev.aisha.api.avatar;

import static dev.aisha.api.Fixtures.asBot;
import static dev.aisha.api.avatar.AvatarFixtures.create;
import static dev.aisha.api.avatar.AvatarFixtures.route;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.aisha.api.Fixtures;
import dev.aisha.api.account.Owner;
import dev.aisha.api.storage.Bucket;
import dev.aisha.api.storage.ObjectStore;
import dev.aisha.model.account.UserView;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.avatar.CreateAvatar;
import dev.aisha.model.avatar.RenameAvatar;
import dev.aisha.model.avatar.Subject;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AvatarResourceTest {
    @Inject Fixtures users;
    @Inject AvatarFixtures avatars;
    @Inject Avatars rows;
    @Inject ObjectStore store;

    @Test
    void givenANewUser_whenAnAvatarIsCreated_thenItIsADraft() {
        Owner owner = users.owner();

        AvatarView avatar = create(owner, "  Моя <b>  ");

        assertThat(avatar.name()).isEqualTo("Моя <b>");
        assertThat(avatar.main()).isFalse();
        asBot().get(route(owner) + "/" + avatar.id())
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("acceptedPhotos", equalTo(0))
                .body("images", equalTo(0))
                .body("trainingId", nullValue());
    }

    @Test
    void givenANameOfEmoji_whenCreated_thenItsCharactersAreCountedAndNotTheirUnits() {
        assertThat(create(users.owner(), "🦊".repeat(30)).name()).hasSize(60);
    }

    @Test
    void givenOneKey_whenCreatedTwice_thenThereIsOneAvatar() {
        Owner owner = users.owner();
        var command = new CreateAvatar(AvatarType.STYLE, Subject.THING, "Watercolour");

        var first = create(owner, "tap-1", command).as(AvatarView.class);
        var second = create(owner, "tap-1", command).as(AvatarView.class);

        assertThat(second.id()).isEqualTo(first.id());
        asBot().get(route(owner)).then().body("avatars", hasSize(1));
    }

    @Test
    void givenNoKey_whenCreated_thenItIsRefused() {
        Owner owner = users.owner();

        asBot().body(new CreateAvatar(AvatarType.STYLE, Subject.THING, "Watercolour"))
                .post(route(owner))
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency.key-missing"));
    }

    @ParameterizedTest
    @CsvSource({
        "PORTRAIT,THING,Anna,request.invalid",
        "STYLE,WOMAN,Anna,request.invalid",
        "UNKNOWN,WOMAN,Anna,request.invalid",
        "PORTRAIT,WOMAN,A,avatar.name-invalid"
    })
    void givenABadCommand_whenCreated_thenItIsRefused(
            AvatarType type, Subject subject, String name, String code) {
        create(users.owner(), "tap-1", new CreateAvatar(type, subject, name))
                .then()
                .statusCode(400)
                .body("code", equalTo(code));
    }

    @Test
    void givenAName_whenTakenAgainInOtherCase_thenItIsRefusedUntilItIsFree() {
        Owner owner = users.owner();
        AvatarView first = create(owner, "Лето");
        var same = new CreateAvatar(AvatarType.PORTRAIT, Subject.MAN, "ЛЕТО");

        create(owner, "tap-2", same)
                .then()
                .statusCode(409)
                .body("code", equalTo("avatar.name-taken"));
        create(users.owner(), "tap-2", same).then().statusCode(201);

        asBot().delete(route(owner) + "/" + first.id()).then().statusCode(204);
        create(owner, "tap-2", same).then().statusCode(201);
    }

    @Test
    void givenManyTapsAtOnce_whenOneNameIsCreated_thenOneWins() {
        Owner owner = users.owner();
        var command = new CreateAvatar(AvatarType.PORTRAIT, Subject.PERSON, "Same");

        List<Integer> answers =
                IntStream.range(0, 10)
                        .parallel()
                        .mapToObj(i -> create(owner, "tap-" + i, command).statusCode())
                        .toList();

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void givenFiveDrafts_whenASixthIsCreated_thenItIsRefused() {
        Owner owner = users.owner();
        IntStream.range(0, 5).forEach(i -> create(owner, "Draft " + i));

        create(owner, "tap-6", new CreateAvatar(AvatarType.STYLE, Subject.THING, "Draft 6"))
                .then()
                .statusCode(409)
                .body("code", equalTo("avatar.limit"));
    }

    @Test
    void givenAnAvatar_whenRenamed_thenRulesAreThoseOfCreating() {
        Owner owner = users.owner();
        create(owner, "First");
        AvatarView second = create(owner, "Second");

        rename(owner, second.id(), "Third").statusCode(200).body("name", equalTo("Third"));
        rename(owner, second.id(), "THIRD").statusCode(200).body("name", equalTo("THIRD"));
        rename(owner, second.id(), "first")
                .statusCode(409)
                .body("code", equalTo("avatar.name-taken"));
        rename(owner, second.id(), "x").statusCode(400);
        rename(owner, UUID.randomUUID(), "Free")
                .statusCode(404)
                .body("code", equalTo("avatar.not-found"));
    }

    @Test
    void givenCompletedAvatars_whenMainIsChosenOrDeleted_thenThereIsAlwaysOne() {
        Owner owner = users.owner();
        AvatarView first = avatars.completed(owner);
        AvatarView second = avatars.completed(owner);
        AvatarView draft = avatars.draft(owner);
        assertThat(first.main()).isTrue();
        assertThat(first.test()).isTrue();
        assertThat(second.main()).isFalse();

        asBot().put(route(owner) + "/" + second.id() + "/main")
                .then()
                .statusCode(200)
                .body("main", equalTo(true));
        asBot().put(route(owner) + "/" + draft.id() + "/main")
                .then()
                .statusCode(409)
                .body("code", equalTo("avatar.not-ready"));
        assertThat(user(owner).mainAvatarId()).isEqualTo(second.id());
        assertThat(user(owner).avatars()).isEqualTo(3);
        assertThat(user(owner).readyAvatars()).isEqualTo(2);
        asBot().get(route(owner)).then().body("avatars[0].id", equalTo(second.id().toString()));

        asBot().delete(route(owner) + "/" + second.id()).then().statusCode(204);
        assertThat(user(owner).mainAvatarId()).isEqualTo(first.id());
    }

    @Test
    void givenAnAvatar_whenDeletedTwice_thenItAndItsObjectsAreGone() {
        Owner owner = users.owner();
        AvatarView avatar = avatars.completed(owner);
        String key = owner.subject() + "/avatars/" + avatar.id() + "/lora.safetensors";
        store.put(Bucket.AVATARS, key, new ByteArrayInputStream(new byte[8]), 8, "application/zip");

        asBot().delete(route(owner) + "/" + avatar.id()).then().statusCode(204);
        asBot().delete(route(owner) + "/" + avatar.id()).then().statusCode(204);

        asBot().get(route(owner) + "/" + avatar.id()).then().statusCode(404);
        await().untilAsserted(() -> assertThat(store.exists(Bucket.AVATARS, key)).isFalse());
    }

    @Test
    void givenADraft_whenAPresetIsChosen_thenItStandsThereUntilThePhotosChange() {
        Owner owner = users.owner();
        UUID id = avatars.draft(owner).id();

        choose(owner, id, "\"BEST\"").statusCode(200).body("preset", equalTo("BEST"));
        choose(owner, id, "null").statusCode(200).body("preset", nullValue());
        choose(owner, id, "\"NEVER-HEARD-OF\"")
                .statusCode(400)
                .body("code", equalTo("request.invalid"));
        choose(owner, id, "\"FAST\"");
        assertThat(followsPhotos(id)).isTrue();
        asBot().get(route(owner) + "/" + id)
                .then()
                .body("status", equalTo("COLLECTING"))
                .body("preset", nullValue());
    }

    @Test
    void givenAnAvatarThatIsNoDraft_whenAPresetIsChosen_thenItIsRefused() {
        Owner owner = users.owner();
        choose(owner, avatars.training(owner, UUID.randomUUID()).id(), "\"FAST\"")
                .statusCode(409)
                .body("code", equalTo("avatar.wrong-status"));
        choose(users.owner(), avatars.draft(owner).id(), "\"FAST\"").statusCode(404);
    }

    private boolean followsPhotos(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.collect(id, AvatarStatus.COLLECTING));
    }

    private static ValidatableResponse choose(Owner owner, UUID id, String preset) {
        return asBot().body("{\"preset\":" + preset + "}")
                .put(route(owner) + "/" + id + "/preset")
                .then();
    }

    @Test
    void givenARunningTraining_whenDeleted_thenItIsRefused() {
        Owner owner = users.owner();
        AvatarView avatar = avatars.training(owner, UUID.randomUUID());

        asBot().delete(route(owner) + "/" + avatar.id())
                .then()
                .statusCode(409)
                .body("code", equalTo("avatar.wrong-status"));
    }

    @Test
    @Tag("P32")
    void givenAnotherUser_whenAnyRouteIsTried_thenTheAvatarIsNotThere() {
        Owner owner = users.owner();
        AvatarView avatar = avatars.completed(owner);
        Owner stranger = users.owner();
        String strange = route(stranger) + "/" + avatar.id();

        asBot().get(strange).then().statusCode(404);
        rename(stranger, avatar.id(), "Mine").statusCode(404);
        asBot().put(strange + "/main").then().statusCode(404);
        asBot().delete(strange).then().statusCode(204);
        asBot().get(strange + "/photos").then().statusCode(404);
        asBot().body("{\"sourceRef\":\"x\"}").post(strange + "/photos").then().statusCode(404);
        asBot().delete(strange + "/photos/" + UUID.randomUUID()).then().statusCode(404);
        asBot().get(route(stranger)).then().body("avatars", hasSize(0));

        asBot().get(route(owner) + "/" + avatar.id())
                .then()
                .statusCode(200)
                .body("name", equalTo(avatar.name()))
                .body("main", equalTo(true));
    }

    private static ValidatableResponse rename(Owner owner, UUID id, String name) {
        return asBot().body(new RenameAvatar(name)).put(route(owner) + "/" + id + "/name").then();
    }

    private static UserView user(Owner owner) {
        return asBot().get("/api/v1/users/" + owner.user()).as(UserView.class);
    }
}
