package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.sandbox.fal.FalBehaviour;
import dev.aisha.sandbox.portrait.Portraits;
import dev.aisha.sandbox.telegram.ChatEvent;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Services are killed as by a power cut, at the worst moments.
class CrashIT {
    private final World world = World.shared();

    @AfterEach
    void behaveNormally() {
        world.sandbox().fal().behaveNormally();
    }

    @Test
    @Tag("P06")
    void givenTheApiDiesBetweenSubmitAndRecord_whenItIsBack_thenOneTrainingWasPaid()
            throws Exception {
        Phone anna = Journeys.toPayment(world, "Анна", 11);
        int before = submits();
        // accepted at fal, answered only after the whole training: the answer never reaches a
        // living process
        world.sandbox()
                .fal()
                .behave(
                        FalBehaviour.on("trainer")
                                .takes(Duration.ofSeconds(4))
                                .webhookBeforeAnswer()
                                .times(1));
        anna.taps("Начать за");
        await().atMost(Duration.ofSeconds(60)).until(() -> submits() > before);

        world.powerCut(world.api());

        anna.sees("Готово! Аватар");
        assertThat(submits()).isEqualTo(before + 1);
        assertThat(Journeys.coins(world, anna)).isEqualTo(50);
    }

    @Test
    @Tag("P01")
    void givenTheBotDiesBetweenShowingAndSaving_whenItIsBack_thenNothingIsLost() throws Exception {
        Phone boris =
                world.phone("Борис")
                        .writes("/start")
                        .taps("Создать аватар")
                        .taps("Портрет")
                        .taps("Мужчина")
                        .sees("Как назовём аватар?");
        AtomicBoolean killed = new AtomicBoolean();
        // runs before Telegram answers the bot's call: shown to the person, not yet saved by the
        // bot
        Runnable listening =
                world.sandbox()
                        .telegram()
                        .subscribe(event -> {
                            if (event instanceof ChatEvent.Shown(long person, var message)
                                    && person == boris.actor().id()
                                    && message.fromBot()
                                    && killed.compareAndSet(false, true)) {
                                killBot();
                            }
                        });

        boris.writes("Боря");
        await().atMost(Duration.ofSeconds(30)).untilTrue(killed);
        listening.run();
        world.revive(world.bot());

        boris.taps("Согласен").sees("Пришлите от 10 до 20 фото");
        assertThat(
                        world.number(
                                "SELECT count(*) FROM avatar WHERE user_id = ?",
                                Journeys.userId(world, boris)))
                .isEqualTo(1);
    }

    @Test
    @Tag("P11")
    void givenBothServicesDieWhileAnAlbumArrives_whenTheyAreBack_thenEveryPhotoCounts()
            throws Exception {
        Phone vera = Journeys.toPhotos(world, "Вера");

        vera.sends(Portraits.set(12, 12));
        world.powerCut(world.bot());
        world.powerCut(world.api());

        vera.sees("12 из 20");
    }

    private void killBot() {
        try {
            world.bot().kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int submits() {
        return (int)
                world.sandbox().fal().submits().stream()
                        .filter(submit -> submit.endpoint().contains("trainer"))
                        .count();
    }
}
