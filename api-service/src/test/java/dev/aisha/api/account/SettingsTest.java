package dev.aisha.api.account;

import static dev.aisha.api.Fixtures.asBot;
import static dev.aisha.api.Fixtures.newUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.aisha.model.account.ChangeSettings;
import dev.aisha.model.account.EnhancementMode;
import dev.aisha.model.account.RegisterUser;
import dev.aisha.model.account.UserSettings;
import dev.aisha.model.account.UserView;
import dev.aisha.model.generation.AspectRatio;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SettingsTest {
    private static final UserSettings DEFAULTS =
            new UserSettings(null, null, 1, false, EnhancementMode.ON, true, true, true);

    @Test
    void givenANewUser_whenViewed_thenTheOperatorsDefaultsApply() {
        assertThat(view(newUser()).settings()).isEqualTo(DEFAULTS);
    }

    static Stream<Change> changes() {
        var none = ChangeSettings.NOTHING;
        return Stream.of(
                new Change(
                        none.withLanguage("en"),
                        new UserSettings(
                                "en", null, 1, false, EnhancementMode.ON, true, true, true)),
                new Change(
                        none.withRatio(AspectRatio.CINEMA),
                        new UserSettings(
                                null,
                                AspectRatio.CINEMA,
                                1,
                                false,
                                EnhancementMode.ON,
                                true,
                                true,
                                true)),
                new Change(
                        none.withCount(4),
                        new UserSettings(
                                null, null, 4, false, EnhancementMode.ON, true, true, true)),
                new Change(
                        none.withQuickMode(true),
                        new UserSettings(
                                null, null, 1, true, EnhancementMode.ON, true, true, true)),
                new Change(
                        none.withEnhancement(EnhancementMode.SHOW_FIRST),
                        new UserSettings(
                                null,
                                null,
                                1,
                                false,
                                EnhancementMode.SHOW_FIRST,
                                true,
                                true,
                                true)),
                new Change(
                        none.withNotifyReady(false),
                        new UserSettings(
                                null, null, 1, false, EnhancementMode.ON, false, true, true)),
                new Change(
                        none.withNotifyNews(false),
                        new UserSettings(
                                null, null, 1, false, EnhancementMode.ON, true, false, true)),
                new Change(
                        none.withDeletePhotosAfterTraining(false),
                        new UserSettings(
                                null, null, 1, false, EnhancementMode.ON, true, true, false)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void givenOneSetting_whenChanged_thenOnlyItChanges(Change change) {
        String user = newUser();

        UserView answer = put(user, change.wish());

        assertThat(answer.settings()).isEqualTo(change.expected());
        assertThat(view(user).settings()).isEqualTo(change.expected());
    }

    @Test
    void givenTwoChanges_whenOneAfterTheOther_thenBothStay() {
        String user = newUser();
        put(user, ChangeSettings.NOTHING.withCount(3));

        UserSettings both = put(user, ChangeSettings.NOTHING.withNotifyReady(false)).settings();

        assertThat(both.count()).isEqualTo(3);
        assertThat(both.notifyReady()).isFalse();
        assertThat(put(user, ChangeSettings.NOTHING).settings()).isEqualTo(both);
        assertThat(put(user, ChangeSettings.NOTHING.withNotifyReady(true)).settings().notifyReady())
                .isTrue();
    }

    @Test
    void givenAChosenLanguage_whenTelegramSaysAnother_thenTheChoiceStays() {
        String user = newUser();
        assertThat(register(user, "ru").language()).isEqualTo("ru");

        assertThat(put(user, ChangeSettings.NOTHING.withLanguage("en")).language()).isEqualTo("en");

        assertThat(register(user, "ru").language()).isEqualTo("en");
        assertThat(view(user).language()).isEqualTo("en");
    }

    @Test
    void givenNoChosenLanguage_whenTelegramSaysAnother_thenItIsFollowed() {
        String user = newUser();
        register(user, "ru");

        assertThat(register(user, "en").language()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"language\":\"english\"}",
                "{\"count\":0}",
                "{\"count\":5}",
                "{\"ratio\":\"21:9\"}",
                "{\"enhancement\":\"LATER\"}"
            })
    void givenAValueThatIsNone_whenChanged_thenItIsRefused(String body) {
        String user = newUser();

        asBot().body(body)
                .put("/api/v1/users/{user}/settings", user)
                .then()
                .statusCode(400)
                .body("code", equalTo("request.invalid"));

        assertThat(view(user).settings()).isEqualTo(DEFAULTS);
    }

    record Change(ChangeSettings wish, UserSettings expected) {}

    private static UserView view(String user) {
        return asBot().get("/api/v1/users/{user}", user).as(UserView.class);
    }

    private static UserView register(String user, String language) {
        return asBot().body(new RegisterUser(language))
                .put("/api/v1/users/{user}", user)
                .as(UserView.class);
    }

    private static UserView put(String user, ChangeSettings change) {
        var answer = asBot().body(change).put("/api/v1/users/{user}/settings", user);
        answer.then().statusCode(200);
        return answer.as(UserView.class);
    }
}
