package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.sandbox.fal.FalBehaviour;
import dev.aisha.sandbox.portrait.Portraits;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The main job, as a person does it, with nothing but a chat.
class JourneyIT {
    private final World world = World.shared();

    @AfterEach
    void behaveNormally() {
        world.sandbox().fal().behaveNormally();
        world.sandbox().faults().clear();
    }

    @Test
    void givenANewPerson_whenTheyTrainAnAvatarAndOrderTwoPictures_thenTheGalleryHoldsThem() {
        Phone anna = Journeys.trained(world, "Анна", 1);
        anna.writes("/balance").sees("50 монет");

        Journeys.orders(anna, "я космонавт на Луне", "3:4", 2).sees("Выберите номер");

        assertThat(anna.pictures()).hasSizeGreaterThanOrEqualTo(2);
        // four came with the avatar
        anna.writes("/gallery").sees("1 из 6").taps("☆ В избранное").seesButton("★ В избранном");
        anna.writes("/balance").sees("40 монет");
    }

    @Test
    @Tag("P05")
    void givenNoWebhookEverComes_whenTraining_thenTheReconcilerFinishesIt() {
        world.sandbox().fal().behave(FalBehaviour.always().webhook(FalBehaviour.Delivery.LOSE));

        Phone boris = Journeys.toPayment(world, "Борис", 2).taps("Начать за");

        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(trainings(boris, "SUCCEEDED")).isEqualTo(1));
    }

    @Test
    @Tag("P02")
    void givenAnUpdateDeliveredTenTimes_whenTheAvatarIsNamed_thenThereIsOneAvatar() {
        Phone vera =
                world.phone("Вера")
                        .writes("/start")
                        .taps("Создать аватар")
                        .taps("Портрет")
                        .taps("Женщина")
                        .sees("Как назовём аватар?");
        world.sandbox().faults().add(Faulty.everyUpdateTenTimes());

        vera.writes("Верочка").taps("Согласен").sees("Пришлите от 10 до 20 фото");

        assertThat(
                        world.number(
                                "SELECT count(*) FROM avatar WHERE user_id = ?",
                                Journeys.userId(world, vera)))
                .isEqualTo(1);
    }

    @Test
    @Tag("P22")
    void givenAFlaggedPicture_whenThreeAreOrdered_thenTwoArePaidFor() {
        Phone galya = Journeys.trained(world, "Галя", 4);
        world.sandbox().fal().behave(FalBehaviour.on("flux-lora$").nsfw(1).times(1));

        Journeys.orders(galya, "портрет в саду", "1:1", 3).sees("Получилось 2 из 3");

        assertThat(Journeys.coins(world, galya)).isEqualTo(200 - 150 - 10);
    }

    @Test
    @Tag("P22")
    void givenATrainingThatFails_whenItEnds_thenTheCoinsAreBackAndARetryWorks() {
        world.sandbox()
                .fal()
                .behave(FalBehaviour.on("trainer").fails(500, "internal error").times(1));
        Phone dasha = Journeys.toPayment(world, "Даша", 5).taps("Начать за").sees("не получился");

        assertThat(Journeys.coins(world, dasha)).isEqualTo(200);

        dasha.taps("Попробовать снова").sees("Проверьте и начнём").taps("Начать за");
        dasha.sees("Готово! Аватар");
        assertThat(Journeys.coins(world, dasha)).isEqualTo(50);
    }

    @Test
    void givenAnEmptyPurse_whenAnotherAvatarIsToBeTrained_thenItSaysWhatIsMissing() {
        Phone egor = Journeys.trained(world, "Егор", 6);

        egor.writes("/create")
                .taps("Художественный")
                .writes("Мой стиль два")
                .sees("Фото для «Мой стиль два»")
                .sends(Portraits.set(10, 60))
                .sees("10 из 20")
                .taps("Готово, дальше")
                .sees("Не хватает 100 монет");
    }

    @Test
    @Tag("P10")
    void givenAPersonWhoBlocksTheBot_whenTheyComeBack_thenTheResultIsThere() {
        Phone zoya = Journeys.toPayment(world, "Зоя", 7);
        world.sandbox().fal().behave(FalBehaviour.on("trainer").takes(Duration.ofSeconds(2)));
        zoya.taps("Начать за").sees("учится");
        zoya.actor().block();
        await().atMost(Duration.ofSeconds(60)).until(() -> trainings(zoya, "SUCCEEDED") == 1);

        zoya.actor().unblock();
        zoya.writes("/start").sees("Готово! Аватар");
    }

    @Test
    @Tag("P20")
    void givenAllJourneys_whenTheLedgerIsSummed_thenItBalances() {
        Journeys.trained(world, "Ира", 8);

        assertThat(world.number("SELECT coalesce(sum(amount), 0)::bigint FROM ledger_entry"))
                .isZero();
    }

    private long trainings(Phone phone, String status) {
        return world.number(
                "SELECT count(*) FROM training WHERE user_id = ? AND status = ?",
                Journeys.userId(world, phone),
                status);
    }
}
