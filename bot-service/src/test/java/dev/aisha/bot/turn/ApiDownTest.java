package dev.aisha.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.FakeApi;
import dev.aisha.bot.RealFlows;
import dev.aisha.bot.SandboxResource;
import dev.aisha.bot.api.Answer;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.conversation.Event.BotCommand;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.Samples;
import dev.aisha.bot.telegram.Anchor;
import dev.aisha.bot.telegram.Incoming;
import dev.aisha.bot.telegram.UpdateHandler;
import dev.aisha.bot.telegram.UpdateHandler.Handled;
import dev.aisha.sandbox.telegram.Actor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a person sees while api-service is away.
@QuarkusTest
@TestProfile(RealFlows.class)
@Tag("P03")
class ApiDownTest {
    private static final AtomicLong UPDATES = new AtomicLong(50_000_000);

    @Inject UpdateHandler handler;

    private Actor person;
    private long before;

    @BeforeEach
    void down() {
        person = SandboxResource.sandbox().telegram().newPerson("Anna", "ru");
        person.write("/start");
        FakeApi.down(true);
        before = SandboxResource.sandbox().telegram().callsAfter(0).size();
    }

    @AfterEach
    void calm() {
        FakeApi.forget();
    }

    @Test
    void givenATap_whenTheApiIsDown_thenItIsAnsweredAndNotRepeated() {
        String paid =
                new Callback.Again(UUID.randomUUID(), 1, 5, Samples.RESULT, Samples.ACTION)
                        .encode();
        assertThat(
                        handler.handle(
                                new Incoming.Tap(
                                        UPDATES.incrementAndGet(),
                                        person.id(),
                                        "ru",
                                        "q",
                                        paid,
                                        new Anchor(1, false))))
                .isEqualTo(new Handled.Done());
        assertThat(person.lastFromBot().orElseThrow().content().words().text())
                .contains("Ничего не списано", "через минуту");
        assertThat(toasts())
                .containsExactly(
                        "Сейчас не получается. Попробуйте через минуту, монеты не списаны.");
    }

    @Test
    void givenATap_whenTheApiIsThere_thenItIsAnsweredOnceAndSilently() {
        FakeApi.forget();
        handler.handle(
                new Incoming.Tap(
                        UPDATES.incrementAndGet(),
                        person.id(),
                        "ru",
                        "q",
                        new Callback.Balance().encode(),
                        new Anchor(1, false)));
        assertThat(toasts()).containsExactly("");
    }

    @Test
    void givenAMessage_whenTheApiIsDown_thenItIsKeptAndPlayedOnceItIsBack() {
        var message =
                new Incoming.Message(
                        UPDATES.incrementAndGet(),
                        person.id(),
                        "ru",
                        new Event.CommandGiven(BotCommand.MENU, ""));
        assertThat(handler.handle(message)).isInstanceOf(Handled.Later.class);
        assertThat(person.botMessages()).isEmpty();
        FakeApi.forget();
        FakeApi.answers("user", _ -> new Answer.Given<>(Samples.PLAIN.user(true, 1, 1)));
        assertThat(handler.handle(message)).isEqualTo(new Handled.Done());
        assertThat(person.botMessages()).hasSize(1);
    }

    /// The texts of all answers to taps.
    private List<String> toasts() {
        return SandboxResource.sandbox().telegram().callsAfter(0).stream()
                .skip(before)
                .filter(call -> call.method().equals("answerCallbackQuery"))
                .map(call -> call.parameters().getOrDefault("text", ""))
                .toList();
    }
}
