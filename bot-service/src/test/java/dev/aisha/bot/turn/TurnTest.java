package dev.aisha.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.bot.FakeApi;
import dev.aisha.bot.Machinery;
import dev.aisha.bot.SandboxResource;
import dev.aisha.bot.ScriptedRouter;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.redis.Redis;
import dev.aisha.bot.telegram.Anchor;
import dev.aisha.bot.telegram.Incoming;
import dev.aisha.bot.telegram.UpdateHandler;
import dev.aisha.bot.telegram.UpdateHandler.Handled;
import dev.aisha.sandbox.control.Fault;
import dev.aisha.sandbox.control.Target;
import dev.aisha.sandbox.telegram.Actor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Machinery.class)
class TurnTest {
    private static final AtomicLong UPDATES = new AtomicLong(5_000_000);

    @Inject UpdateHandler handler;
    @Inject ScriptedRouter router;
    @Inject Redis redis;
    @Inject Chats chats;

    private Actor person;

    @BeforeEach
    void newPerson() {
        person = SandboxResource.sandbox().telegram().newPerson("Anna", "ru");
        // a bot may not write first
        person.write("/start");
        router.forget();
    }

    @AfterEach
    void calm() {
        FakeApi.down(false);
        SandboxResource.sandbox().faults().clear();
    }

    @Test
    void givenATap_whenPlayed_thenItIsAnsweredAndTheScreenIsEdited() {
        whenWritten("hello");
        int screen = person.lastFromBot().orElseThrow().id();
        whenTapped(screen, "na");
        assertThat(person.botMessages()).hasSize(1);
        assertThat(lastText()).isEqualTo("tap na");
        assertThat(chats.load(person.id()).screen().message()).isEqualTo(new Anchor(screen, false));
    }

    @Test
    void givenAMessage_whenPlayed_thenANewScreenComesAndTheOldOneLosesItsButtons() {
        whenWritten("one");
        whenWritten("two");
        assertThat(person.botMessages()).hasSize(2);
        assertThat(person.botMessages().getFirst().markup().inline()).isEmpty();
        assertThat(person.botMessages().getLast().markup().inline()).isNotEmpty();
    }

    @Test
    @Tag("P02")
    void givenOneUpdate_whenDeliveredTenTimesAtOnce_thenItActsOnce() throws Exception {
        long update = UPDATES.incrementAndGet();
        var message = written(update, "once");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Handled>> deliveries =
                    IntStream.range(0, 10)
                            .<Callable<Handled>>mapToObj(_ -> () -> handler.handle(message))
                            .toList();
            for (var delivery : threads.invokeAll(deliveries)) {
                assertThat(delivery.get()).isEqualTo(new Handled.Done());
            }
        }
        assertThat(router.count("once")).isEqualTo(1);
        assertThat(person.botMessages()).hasSize(1);
    }

    @Test
    @Tag("P01")
    void givenAKillBetweenShowAndSave_whenDeliveredAgain_thenTheMessageIsEditedNotDoubled() {
        long update = UPDATES.incrementAndGet();
        handler.handle(written(update, "before"));
        // what the save had recorded is gone, as if the process had died before it
        redis.delete("bot:handled:u:" + update);
        redis.delete("bot:chat:" + person.id());
        assertThat(handler.handle(written(update, "before"))).isEqualTo(new Handled.Done());
        assertThat(router.count("before")).isEqualTo(2);
        assertThat(person.botMessages()).hasSize(1);
    }

    @Test
    void givenManyTurnsOfOneChat_whenTheyComeAtOnce_thenTheyRunOneByOne() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Handled>> turns =
                    IntStream.range(0, 6)
                            .<Callable<Handled>>mapToObj(
                                    i -> () -> handler.handle(written(next(), "slow " + i)))
                            .toList();
            for (var turn : threads.invokeAll(turns)) {
                assertThat(turn.get()).isEqualTo(new Handled.Done());
            }
        }
        assertThat(router.most()).isEqualTo(1);
        assertThat(chats.load(person.id()).version()).isEqualTo(6);
    }

    @Test
    void givenAnotherReplicaInTheChat_whenATurnComes_thenItWaitsForTheLease() {
        redis.claim("bot:lease:" + person.id(), "other", java.time.Duration.ofMillis(700));
        long start = System.nanoTime();
        whenWritten("patient");
        assertThat(System.nanoTime() - start).isGreaterThan(500_000_000L);
        assertThat(lastText()).isEqualTo("patient");
    }

    @Test
    void givenALostLease_whenSaving_thenNothingIsSaved() throws Exception {
        var leases = io.quarkus.arc.Arc.container().instance(Leases.class).get();
        try (var lease = leases.take(person.id(), java.time.Duration.ofSeconds(1))) {
            assertThat(lease).isNotNull();
            redis.set("bot:lease:" + person.id(), "thief", java.time.Duration.ofSeconds(2));
            Chat chat = chats.load(person.id());
            assertThat(chats.save(lease, chat, "u:x", java.time.Duration.ZERO)).isFalse();
        }
        assertThat(chats.handled("u:x")).isFalse();
        redis.delete("bot:lease:" + person.id());
    }

    @Test
    void givenADefect_whenAMessageComes_thenAnApologyAndNoPoison() {
        long update = UPDATES.incrementAndGet();
        assertThat(handler.handle(written(update, "boom"))).isEqualTo(new Handled.Done());
        assertThat(handler.handle(written(update, "boom"))).isEqualTo(new Handled.Done());
        assertThat(router.count("boom")).isEqualTo(1);
        assertThat(person.botMessages()).hasSize(1);
        whenWritten("after");
        assertThat(lastText()).isEqualTo("after");
    }

    @Test
    @Tag("P03")
    void givenTheApiIsDown_whenAMessageComes_thenItIsKeptForLater() {
        FakeApi.down(true);
        long update = UPDATES.incrementAndGet();
        assertThat(handler.handle(written(update, "ask"))).isInstanceOf(Handled.Later.class);
        assertThat(person.botMessages()).isEmpty();
        FakeApi.down(false);
        assertThat(handler.handle(written(update, "ask"))).isEqualTo(new Handled.Done());
        assertThat(lastText()).isEqualTo("BalanceKnown");
    }

    @Test
    @Tag("P09")
    void givenTelegramLimitsTheChat_whenTheTurnEnds_thenItsScreenFollowsByItself() {
        SandboxResource.sandbox()
                .faults()
                .add(
                        Fault.of(Target.TELEGRAM, "sendMessage", Fault.Kind.RATE_LIMIT)
                                .withRetryAfter(3)
                                .withTimes(1));
        whenWritten("limited");
        assertThat(person.botMessages()).isEmpty();
        await().untilAsserted(() -> assertThat(person.botMessages()).hasSize(1));
        assertThat(lastText()).isEqualTo("limited");
        // saved right after it was shown
        await().untilAsserted(
                        () -> assertThat(chats.load(person.id()).screen().message()).isNotNull());
    }

    @Test
    @Tag("P09")
    void givenTelegramAnswersHtml_whenTheTurnEnds_thenItsScreenFollowsByItself() {
        SandboxResource.sandbox()
                .faults()
                .add(
                        Fault.of(Target.TELEGRAM, "sendMessage", Fault.Kind.HTML)
                                .withStatus(502)
                                .withTimes(2));
        whenWritten("gateway");
        await().atMost(java.time.Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(person.botMessages()).hasSize(1));
    }

    @Test
    @Tag("P10")
    void givenABlock_whenATurnEnds_thenItIsDoneAndComesBackWithTheNextMessage() {
        person.block();
        whenWritten("nobody hears");
        assertThat(chats.blocked(person.id())).isTrue();
        person.unblock();
        whenWritten("back");
        assertThat(chats.blocked(person.id())).isFalse();
        assertThat(lastText()).isEqualTo("back");
    }

    @Test
    void givenAPicture_whenShownAgain_thenNoBytesAreSent() {
        String image = java.util.UUID.randomUUID().toString();
        whenWritten("photo " + image);
        int downloads = FakeApi.downloads();
        whenWritten("photo " + image);
        assertThat(FakeApi.downloads()).isEqualTo(downloads);
        assertThat(person.botMessages()).hasSize(2);
    }

    @Test
    void givenAPictureOnScreen_whenAMenuFollows_thenItReplacesTheMessage() {
        whenWritten("photo " + java.util.UUID.randomUUID());
        int screen = person.lastFromBot().orElseThrow().id();
        handler.handle(
                new Incoming.Tap(next(), person.id(), "ru", "q", "na", new Anchor(screen, true)));
        assertThat(person.botMessages()).hasSize(1);
        assertThat(lastText()).isEqualTo("tap na");
        assertThat(person.lastFromBot().orElseThrow().id()).isNotEqualTo(screen);
    }

    @Test
    void givenTelegramRefusesAPhoto_whenShown_thenItGoesAsAFile() {
        SandboxResource.sandbox()
                .faults()
                .add(
                        Fault.of(Target.TELEGRAM, "sendPhoto", Fault.Kind.STATUS)
                                .withStatus(400)
                                .withTimes(1));
        whenWritten("photo " + java.util.UUID.randomUUID());
        assertThat(person.lastFromBot().orElseThrow().content().getClass().getSimpleName())
                .isEqualTo("Document");
    }

    @Test
    void givenMarkupThatTelegramRefuses_whenShown_thenTheWordsArrive() {
        whenWritten("a <broken> & b");
        assertThat(lastText()).contains("a").contains("b");
    }

    @Test
    void givenAGroup_whenSomebodyWrites_thenOneLineOnce() {
        var elsewhere = new Incoming.Elsewhere(next(), person.id(), "en");
        handler.handle(elsewhere);
        handler.handle(new Incoming.Elsewhere(next(), person.id(), "en"));
        assertThat(person.botMessages()).hasSize(1);
        assertThat(lastText()).contains("private chats only");
    }

    private void whenWritten(String text) {
        assertThat(handler.handle(written(next(), text))).isEqualTo(new Handled.Done());
    }

    private void whenTapped(int message, String data) {
        var tap =
                new Incoming.Tap(next(), person.id(), "ru", "q", data, new Anchor(message, false));
        assertThat(handler.handle(tap)).isEqualTo(new Handled.Done());
    }

    private Incoming.Message written(long update, String text) {
        return new Incoming.Message(update, person.id(), "ru", new Event.Text(text));
    }

    private String lastText() {
        return person.lastFromBot().orElseThrow().content().words().text();
    }

    private static long next() {
        return UPDATES.incrementAndGet();
    }
}
