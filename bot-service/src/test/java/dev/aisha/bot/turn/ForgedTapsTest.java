package dev.aisha.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.FakeApi;
import dev.aisha.bot.RealFlows;
import dev.aisha.bot.SandboxResource;
import dev.aisha.bot.api.Answer;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.screen.AllScreens;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.HtmlScreenRenderer;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.bot.screen.Samples;
import dev.aisha.bot.telegram.Anchor;
import dev.aisha.bot.telegram.Incoming;
import dev.aisha.bot.telegram.UpdateHandler;
import dev.aisha.bot.telegram.UpdateHandler.Handled;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.sandbox.telegram.Actor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever a client puts into a button, through the real handler.
@QuarkusTest
@TestProfile(ForgedTapsTest.Unlimited.class)
@Tag("P38")
class ForgedTapsTest {
    private static final AtomicLong UPDATES = new AtomicLong(40_000_000);

    @Inject UpdateHandler handler;

    /// They say the same twice, so they need no key. Deleting everything is not among them: no
    /// damaged button may lead there.
    private static final Set<String> IDEMPOTENT_BY_NATURE =
            Set.of(
                    "register",
                    "referral",
                    "renameAvatar",
                    "makeMain",
                    "deleteAvatar",
                    "deletePhoto",
                    "deleteImage",
                    "setFavourite",
                    "giveConsent",
                    "revokeConsent");

    private final Random random = new Random(7);
    private Actor person;

    public static class Unlimited implements QuarkusTestProfile {
        @Override
        public java.util.Set<Class<?>> getEnabledAlternatives() {
            return new RealFlows().getEnabledAlternatives();
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(new RealFlows().getConfigOverrides());
            settings.put("aisha.telegram.limits.chat-burst", "100000");
            settings.put("aisha.telegram.limits.per-second", "100000");
            return settings;
        }
    }

    @BeforeEach
    void newPerson() {
        person = SandboxResource.sandbox().telegram().newPerson("Mallory", "ru");
        person.write("/start");
        FakeApi.answers("user", _ -> new Answer.Given<>(Samples.PLAIN.user(true, 1, 1)));
        FakeApi.answers("generationOffer", _ -> new Answer.Given<>(Samples.PLAIN.offer()));
        FakeApi.answers(
                "latestImage", _ -> new Answer.Refused<>(ProblemCode.IMAGE_NOT_FOUND, null, null));
    }

    @AfterEach
    void calm() {
        FakeApi.forget();
    }

    @Test
    void givenNonsense_whenTapped_thenNothingIsChanged() {
        for (int i = 0; i < 150; i++) {
            tap(nonsense());
        }
        assertThat(changes()).isEmpty();
    }

    @Test
    void givenDamagedButtons_whenTapped_thenTheApiHearsOfNobodyElse() {
        List<String> buttons = buttons();
        for (String data : buttons) {
            tap(damaged(data));
        }
        String owner = "telegram:" + person.id();
        assertThat(FakeApi.calls())
                .isNotEmpty()
                .allMatch(call -> call.arguments().getFirst().equals(owner));
        assertThat(changes())
                .allSatisfy(call ->
                        assertThat(call.arguments().getLast().toString())
                                .satisfiesAnyOf(
                                        key -> assertThat(key).startsWith(owner + ":"),
                                        _ -> assertThat(call.method()).isIn(IDEMPOTENT_BY_NATURE)));
    }

    @Test
    void givenAPaidButton_whenReplayed_thenTheApiHearsTheSameKey() {
        String again =
                new Callback.Again(UUID.randomUUID(), 1, 5, Samples.RESULT, Samples.ACTION)
                        .encode();
        String pay =
                new Callback.Pay(
                                UUID.randomUUID(),
                                dev.aisha.model.training.TrainingPreset.FAST,
                                150,
                                Samples.ACTION)
                        .encode();
        for (int i = 0; i < 3; i++) {
            tap(again);
            tap(pay);
        }
        assertThat(keys("startGeneration")).hasSize(3).containsOnly(key(again));
        assertThat(keys("startTraining")).hasSize(3).containsOnly(key(pay));
    }

    @Test
    void givenAnOrderThatNobodyPrepared_whenForged_thenNothingIsBought() {
        tap(new Callback.Generate(5, "forged-0123").encode());
        tap(new Callback.UseName("forged-0123").encode());
        tap(new Callback.Agree().encode());
        tap(new Callback.AddOffered(UUID.randomUUID(), "forged-0123").encode());
        assertThat(changes()).isEmpty();
    }

    @Test
    void givenOneUpdate_whenDeliveredTwice_thenItIsPlayedOnce() {
        String again =
                new Callback.Again(UUID.randomUUID(), 1, 5, Samples.RESULT, Samples.ACTION)
                        .encode();
        long update = UPDATES.incrementAndGet();
        tap(update, again);
        tap(update, again);
        assertThat(keys("startGeneration")).hasSize(1);
    }

    @Test
    @Tag("P37")
    void givenHostileWords_whenWritten_thenTelegramTakesTheAnswer() {
        long before = SandboxResource.sandbox().telegram().callsAfter(0).getLast().number();
        for (String words :
                List.of(
                        "<b>&</i>\u202E\u200B\"'{name|a}`".repeat(200),
                        "&lt;script&gt;</pre><a href='x'>",
                        "\u0000\u0001\uD83D",
                        "👩‍🚀".repeat(900))) {
            assertThat(
                            handler.handle(
                                    new Incoming.Message(
                                            UPDATES.incrementAndGet(),
                                            person.id(),
                                            "ru",
                                            new Event.Text(words))))
                    .isEqualTo(new Handled.Done());
        }
        assertThat(SandboxResource.sandbox().telegram().callsAfter(before))
                .filteredOn(call -> Long.valueOf(person.id()).equals(call.person()))
                .isNotEmpty()
                .allMatch(call -> call.code() == 200);
    }

    private void tap(String data) {
        tap(UPDATES.incrementAndGet(), data);
    }

    private void tap(long update, String data) {
        var tap = new Incoming.Tap(update, person.id(), "ru", "q", data, new Anchor(1, false));
        assertThat(handler.handle(tap)).isEqualTo(new Handled.Done());
    }

    private String nonsense() {
        byte[] bytes = new byte[random.nextInt(65)];
        random.nextBytes(bytes);
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private String damaged(String data) {
        char[] letters = data.toCharArray();
        letters[random.nextInt(letters.length)] = (char) ('!' + random.nextInt(94));
        return new String(letters);
    }

    private static List<String> buttons() {
        var renderer = new HtmlScreenRenderer();
        return AllScreens.of(Samples.PLAIN).stream()
                .flatMap(screen ->
                        renderer.render(screen, Notice.NONE, Language.EN).parts().stream())
                .flatMap(part -> part.keyboard().stream())
                .flatMap(List::stream)
                .map(Button::data)
                .distinct()
                .toList();
    }

    private static List<FakeApi.Call> changes() {
        return FakeApi.calls().stream()
                .filter(call ->
                        call.method()
                                .matches(
                                        "(create|rename|make|delete|start|cancel|set|give|add|re).*"))
                .toList();
    }

    private static List<Object> keys(String method) {
        return FakeApi.calls(method).stream().map(call -> call.arguments().getLast()).toList();
    }

    private String key(String data) {
        return "telegram:" + person.id() + ":" + data;
    }
}
