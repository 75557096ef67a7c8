package dev.aisha.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.bot.RealFlows;
import dev.aisha.bot.SandboxResource;
import dev.aisha.bot.screen.PromptSamples;
import dev.aisha.bot.screen.PromptScreen.PromptCard;
import dev.aisha.bot.screen.Samples;
import dev.aisha.bot.screen.Screen;
import dev.aisha.bot.turn.UnderWay;
import dev.aisha.model.prompt.DraftOrigin;
import dev.aisha.model.prompt.PromptStatus;
import dev.aisha.model.prompt.PromptView;
import dev.aisha.sandbox.control.Fault;
import dev.aisha.sandbox.control.Target;
import dev.aisha.sandbox.telegram.Actor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// "Typing" and "sending a photo", and that nothing of it outlives the work.
@QuarkusTest
@TestProfile(RealFlows.class)
class BusyTest {
    @Inject Busy busy;
    @Inject Cards cards;
    @Inject UnderWay underWay;

    private Actor person;

    @BeforeEach
    void newPerson() {
        person = SandboxResource.sandbox().telegram().newPerson("Anna", "ru");
        person.write("/start");
        await().until(() -> busy.going() == 0);
    }

    @AfterEach
    void calm() {
        SandboxResource.sandbox().faults().clear();
        await().until(() -> busy.going() == 0);
    }

    @Test
    void givenWorkThatTakesAWhile_whenItGoesOn_thenThePersonSeesTypingUntilItEnds() {
        try (var _ = busy.thinking(person.id())) {
            await().until(() -> actions().equals(List.of("typing")));
            assertThat(busy.going()).isEqualTo(1);
        }
        await().until(() -> busy.going() == 0);
    }

    @Test
    void givenQuickWork_whenItIsDone_thenNothingWasSaid() {
        try (var work = busy.thinking(person.id())) {
            assertThat(work).isNotNull();
        }
        await().until(() -> busy.going() == 0);
        assertThat(actions()).isEmpty();
    }

    @Test
    void givenBytesOnTheirWay_whenSent_thenTheKindIsSaidAtOnceAndAgain() {
        try (var _ = busy.sending(person.id(), true)) {
            await().until(() -> actions().equals(List.of("upload_document")));
            await().until(() -> actions().size() == 2);
        }
        try (var _ = busy.sending(person.id(), false)) {
            await().until(() -> actions().contains("upload_photo"));
        }
    }

    @Test
    void givenAnOpenCard_whenItIsClosedAnywhere_thenTheLineEnds() {
        UUID card = UUID.randomUUID();
        cards.save(card, new Anchor(1, false), 1, false);
        busy.drawing(person.id(), card);
        busy.drawing(person.id(), card);
        await().until(() -> actions().equals(List.of("upload_photo")));
        assertThat(busy.going()).isEqualTo(1);

        cards.save(card, new Anchor(1, false), 2, true);

        await().until(() -> busy.going() == 0);
        assertThat(actions()).hasSize(1);
    }

    @Test
    void givenAPromptBeingWritten_whenItsCardIsShown_thenTheBotTypesUntilItIsThere() {
        PromptView prompt = PromptSamples.prompt(DraftOrigin.WORDS, PromptStatus.PENDING, null);
        cards.save(prompt.id(), new Anchor(1, false), 1, false);

        underWay.behind(
                person.id(),
                new PromptCard(
                        prompt, true, false, null, false, null, false, null, Samples.ACTION));

        await().until(() -> actions().equals(List.of("typing")));
        cards.save(prompt.id(), new Anchor(1, false), 2, true);
        await().until(() -> busy.going() == 0);
    }

    @Test
    void givenAScreenWithoutWork_whenItIsShown_thenNothingIsSaid() {
        underWay.behind(person.id(), new Screen.Silence());

        assertThat(busy.going()).isZero();
        assertThat(actions()).isEmpty();
    }

    @Test
    void givenACardThatNobodyKnows_whenWorkIsTold_thenNothingIsSaid() {
        busy.drawing(person.id(), UUID.randomUUID());
        await().until(() -> busy.going() == 0);
        assertThat(actions()).isEmpty();
    }

    @Test
    void givenTelegramsLimit_whenStopOnCard_thenTheLineEndsByItself() {
        SandboxResource.sandbox()
                .faults()
                .add(
                        Fault.of(Target.TELEGRAM, "sendChatAction", Fault.Kind.RATE_LIMIT)
                                .withRetryAfter(30)
                                .withTimes(5));
        try (var _ = busy.sending(person.id(), false)) {
            await().until(() -> busy.going() == 0);
        }
    }

    /// What was said to the person, in order.
    private List<String> actions() {
        return SandboxResource.sandbox().telegram().callsAfter(0).stream()
                .filter(call -> call.method().equals("sendChatAction"))
                .filter(call -> Long.valueOf(person.id()).equals(call.person()))
                .map(call -> call.parameters().get("action"))
                .toList();
    }
}
