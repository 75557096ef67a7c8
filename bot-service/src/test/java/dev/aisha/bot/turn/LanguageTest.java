package dev.aisha.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.FakeApi;
import dev.aisha.bot.RealFlows;
import dev.aisha.bot.SandboxResource;
import dev.aisha.bot.api.Answer;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.redis.Redis;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.Samples;
import dev.aisha.bot.screen.SettingsPage;
import dev.aisha.bot.screen.SettingsTap;
import dev.aisha.bot.telegram.Anchor;
import dev.aisha.bot.telegram.Incoming;
import dev.aisha.bot.telegram.UpdateHandler;
import dev.aisha.model.account.ChangeSettings;
import dev.aisha.model.account.UserSettings;
import dev.aisha.model.account.UserView;
import dev.aisha.sandbox.telegram.Actor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The language is Telegram's until the person chooses one.
@QuarkusTest
@TestProfile(RealFlows.class)
class LanguageTest {
    private static final AtomicLong UPDATES = new AtomicLong(70_000_000);

    @Inject UpdateHandler handler;
    @Inject Chats chats;
    @Inject Redis redis;

    private final AtomicReference<@Nullable String> chosen = new AtomicReference<>();
    private Actor person;

    @BeforeEach
    void newPerson() {
        person = SandboxResource.sandbox().telegram().newPerson("Anna", "ru");
        person.write("/start");
        FakeApi.answers("user", _ -> new Answer.Given<>(user()));
        FakeApi.answers("register", _ -> new Answer.Given<>(user()));
        FakeApi.answers(
                "changeSettings",
                arguments -> {
                    chosen.set(((ChangeSettings) arguments[1]).language());
                    return new Answer.Given<>(user());
                });
    }

    @AfterEach
    void calm() {
        FakeApi.forget();
    }

    @Test
    void givenTheOpenScreen_whenALanguageIsChosen_thenThatScreenSpeaksIt() {
        writes("ru", "/settings");
        int screen = person.lastFromBot().orElseThrow().id();
        taps(screen, new SettingsTap.OpenSettings(SettingsPage.LANGUAGE));
        assertThat(text()).contains("На каком языке");

        taps(screen, new SettingsTap.SetLanguage(Language.EN));

        assertThat(person.lastFromBot().orElseThrow().id()).isEqualTo(screen);
        assertThat(text()).contains("Which language");
        assertThat(chats.load(person.id()).chosen()).isTrue();
    }

    @Test
    void givenAChosenLanguage_whenTelegramSaysAnother_thenTheChoiceIsSpoken() {
        writes("ru", "/menu");
        taps(person.lastFromBot().orElseThrow().id(), new SettingsTap.SetLanguage(Language.EN));

        writes("ru", "/help");
        assertThat(text()).contains("How it works");
        assertThat(chats.load(person.id()).language()).isEqualTo(Language.EN);
    }

    @Test
    void givenRedisForgot_whenTheMenuOpens_thenTheApiRemembers() {
        chosen.set("en");

        writes("ru", "/menu");

        assertThat(text()).contains("I am Aisha");
        writes("ru", "/help");
        assertThat(text()).contains("How it works");
    }

    @Test
    void givenNoChoice_whenTelegramSaysAnother_thenItIsFollowed() {
        writes("ru", "/menu");
        assertThat(text()).contains("Я Аиша");
        writes("en", "/menu");
        assertThat(text()).contains("I am Aisha");
    }

    private UserView user() {
        UserView plain = Samples.PLAIN.user(true, 1, 1);
        UserSettings s = plain.settings();
        return new UserView(
                plain.id(),
                plain.user(),
                "ru",
                plain.coins(),
                plain.avatars(),
                plain.readyAvatars(),
                plain.mainAvatarId(),
                plain.policyVersion(),
                plain.consents(),
                new UserSettings(
                        chosen.get(),
                        s.ratio(),
                        s.count(),
                        s.quickMode(),
                        s.enhancement(),
                        s.notifyReady(),
                        s.notifyNews(),
                        s.deletePhotosAfterTraining()));
    }

    private void writes(String language, String command) {
        var event = new Event.CommandGiven(Event.BotCommand.of(command.substring(1)), "");
        handler.handle(
                new Incoming.Message(UPDATES.incrementAndGet(), person.id(), language, event));
    }

    private void taps(int message, Callback callback) {
        handler.handle(
                new Incoming.Tap(
                        UPDATES.incrementAndGet(),
                        person.id(),
                        "ru",
                        "q" + UPDATES.get(),
                        callback.encode(),
                        new Anchor(message, false)));
    }

    private String text() {
        return person.lastFromBot().orElseThrow().toString();
    }
}
