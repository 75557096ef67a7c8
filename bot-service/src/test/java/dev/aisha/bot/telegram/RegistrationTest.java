package dev.aisha.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pengrad.telegrambot.request.DeleteWebhook;
import com.pengrad.telegrambot.request.GetMyDescription;
import com.pengrad.telegrambot.request.GetMyName;
import com.pengrad.telegrambot.request.GetMyShortDescription;
import dev.aisha.bot.FakeApi;
import dev.aisha.bot.SandboxResource;
import dev.aisha.bot.redis.Redis;
import dev.aisha.sandbox.control.Fault;
import dev.aisha.sandbox.control.Target;
import dev.aisha.sandbox.telegram.LoggedCall;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Telegram is told at start: where updates go, and the commands.
@QuarkusTest
@TestProfile(RegistrationTest.Webhooked.class)
class RegistrationTest {
    @Inject WebhookRegistration registration;
    @Inject WebhookAccess access;
    @Inject BotCommands commands;
    @Inject BotProfile profile;
    @Inject TelegramGateway gateway;
    @Inject Redis redis;

    public static class Webhooked implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(FakeApi.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            // nobody listens there
            return Map.of("aisha.telegram.webhook.url", "http://127.0.0.1:9/");
        }
    }

    @BeforeEach
    void registered() {
        await().until(registration::attempt);
    }

    @AfterEach
    void nobodyElseIsDisturbed() {
        SandboxResource.sandbox().faults().clear();
        gateway.call(new DeleteWebhook(), _ -> true);
    }

    @Test
    @Tag("P31")
    void givenAWebhook_whenRegistered_thenItCarriesTheSecretPathAndToken() {
        var call = calls("setWebhook").getLast().parameters();
        assertThat(call)
                .containsEntry("url", "http://127.0.0.1:9/telegram/" + access.path())
                .containsEntry("secret_token", SandboxResource.WEBHOOK_SECRET);
        assertThat(call.get("url")).doesNotContain(SandboxResource.WEBHOOK_SECRET);
        assertThat(call.get("allowed_updates")).contains("callback_query");
    }

    @Test
    void givenNothingNew_whenStartedAgain_thenTelegramIsNotTold() {
        int calls = calls("setWebhook").size();
        assertThat(registration.attempt()).isTrue();
        assertThat(calls("setWebhook")).hasSize(calls);
    }

    @Test
    void givenAnotherSecretBefore_whenStarted_thenTelegramIsToldAndTheOldOneStaysForADay() {
        redis.set(WebhookAccess.CURRENT, "old-fingerprint", java.time.Duration.ofMinutes(1));
        int calls = calls("setWebhook").size();
        assertThat(registration.attempt()).isTrue();
        assertThat(calls("setWebhook")).hasSize(calls + 1);
        assertThat(redis.get(WebhookAccess.PREVIOUS)).isEqualTo("old-fingerprint");
        assertThat(redis.get(WebhookAccess.CURRENT)).isEqualTo(access.fingerprint());
        redis.delete(WebhookAccess.PREVIOUS);
    }

    @Test
    void givenSomebodyWithdrewIt_whenStarted_thenTelegramIsToldAgain() {
        gateway.call(new DeleteWebhook(), _ -> true);
        int calls = calls("setWebhook").size();
        assertThat(registration.attempt()).isTrue();
        assertThat(calls("setWebhook")).hasSize(calls + 1);
    }

    @Test
    @Tag("P09")
    void givenTelegramIsDown_whenRegistering_thenItIsTriedAgain() {
        gateway.call(new DeleteWebhook(), _ -> true);
        SandboxResource.sandbox()
                .faults()
                .add(
                        Fault.of(Target.TELEGRAM, "setWebhook", Fault.Kind.HTML)
                                .withStatus(502)
                                .withTimes(1));
        assertThat(registration.attempt()).isFalse();
        assertThat(registration.attempt()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ru, Галерея", "en, allery", "de, allery"})
    void givenALanguage_whenTheMenuOpens_thenTheCommandsAreInIt(String code, String word) {
        await().until(commands::register);
        var person = SandboxResource.sandbox().telegram().newPerson("Anna", code);
        var shown = SandboxResource.sandbox().telegram().commandsFor(person.chat().person());
        assertThat(shown.toString()).containsIgnoringCase(word);
        assertThat(shown).hasSize(CommandList.in(dev.aisha.bot.i18n.Language.EN).size());
        int calls = calls("setMyCommands").size();
        assertThat(commands.register()).isTrue();
        assertThat(calls("setMyCommands")).hasSize(calls);
    }

    @ParameterizedTest
    @CsvSource({"ru, Аиша, фото", "en, Aisha, photos", "'', Aisha, photos"})
    void givenALanguage_whenTheProfileIsShown_thenItIsInIt(String code, String name, String word) {
        await().until(profile::register);

        assertThat(gateway.call(new GetMyName().languageCode(code), it -> it.botName().name()))
                .isEqualTo(new Outcome.Sent<>(name));
        assertThat(
                        gateway.call(
                                new GetMyDescription().languageCode(code),
                                it -> it.botDescription().description()))
                .asString()
                .contains(word);
        assertThat(
                        gateway.call(
                                new GetMyShortDescription().languageCode(code),
                                it -> it.botShortDescription().shortDescription()))
                .asString()
                .contains(word);
        assertThat(calls("setChatMenuButton").getLast().parameters().get("menu_button"))
                .contains("commands");
    }

    @Test
    void givenTheSameProfile_whenStartedAgain_thenTelegramIsNotTold() {
        await().until(profile::register);
        int names = calls("setMyName").size();
        int about = calls("setMyShortDescription").size();
        int descriptions = calls("setMyDescription").size();

        assertThat(profile.register()).isTrue();

        assertThat(calls("setMyName")).hasSize(names);
        assertThat(calls("setMyShortDescription")).hasSize(about);
        assertThat(calls("setMyDescription")).hasSize(descriptions);
    }

    @Test
    void givenAnotherReplicaAtIt_whenStarted_thenNothingIsAsked() {
        await().until(profile::register);
        redis.set("bot:profile:lease", "other", java.time.Duration.ofMinutes(1));
        int asked = calls("getMyName").size();

        assertThat(profile.register()).isTrue();

        assertThat(calls("getMyName")).hasSize(asked);
        redis.delete("bot:profile:lease");
    }

    private static List<LoggedCall> calls(String method) {
        return SandboxResource.sandbox().telegram().callsAfter(0).stream()
                .filter(call -> call.method().equals(method))
                .toList();
    }
}
