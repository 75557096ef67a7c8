package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.sandbox.portrait.Portraits;
import dev.aisha.sandbox.telegram.Content;
import dev.aisha.sandbox.telegram.Message;
import dev.aisha.sandbox.telegram.Payment;
import java.time.Duration;
import java.util.Comparator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Paying with Stars, through the stand-in for Telegram and both services.
class WalletIT {
    private final World world = World.shared();

    @AfterEach
    void behaveNormally() {
        world.sandbox().faults().clear();
    }

    @Test
    @Tag("P23")
    void givenTooFewCoins_whenToppedUpWithStars_thenThePersonIsLedBackAndTrains() {
        Phone kira = Journeys.trained(world, "Кира", 31);
        kira.writes("/create")
                .taps("Художественный")
                .writes("Мой стиль три")
                .sees("Фото для «Мой стиль три»")
                .sends(Portraits.set(10, 62))
                .sees("10 из 20")
                .taps("Готово, дальше")
                .sees("Не хватает 100 монет")
                .taps("Пополнить")
                .sees("Не хватает 100 монет.")
                .taps("100 монет · 200 ⭐")
                .sees("an invoice", message -> message.content() instanceof Content.Invoice);
        world.sandbox().faults().add(Faulty.everyUpdateTenTimes());

        Payment payment = kira.actor().pay(invoice(kira));

        assertThat(payment.status()).isEqualTo(Payment.Status.PAID);
        assertThat(kira.actor().stars()).isEqualTo(10_000 - 200);
        kira.sees("Оплата прошла: +100 монет");
        world.sandbox().faults().clear();
        kira.taps("Вернуться к аватару").taps("Начать за").sees("учится");
        assertThat(
                        world.number(
                                "SELECT count(*) FROM payment WHERE stars = 200 AND user_id = ?",
                                Journeys.userId(world, kira)))
                .isEqualTo(1);
        await().atMost(Duration.ofSeconds(60)).until(() -> Journeys.coins(world, kira) == 0);
        kira.writes("/balance").taps("История").sees("пополнение");
    }

    @Test
    @Tag("P23")
    void givenAPayment_whenTelegramGivesItBack_thenItsCoinsAreTaken() {
        Phone lena = world.phone("Лена").writes("/start").sees("Привет");
        lena.writes("/balance")
                .taps("Пополнить")
                .taps("100 монет · 200 ⭐")
                .sees("an invoice", message -> message.content() instanceof Content.Invoice);
        String charge = lena.actor().pay(invoice(lena)).chargeId();
        lena.sees("Оплата прошла");

        world.sandbox().telegram().refund(lena.actor().id(), charge);

        lena.sees("Платёж на 200 ⭐ возвращён");
        await().atMost(Duration.ofSeconds(20)).until(() -> Journeys.coins(world, lena) == 200);
        assertThat(lena.actor().stars()).isEqualTo(10_000);
    }

    private static int invoice(Phone phone) {
        return phone.actor().botMessages().stream()
                .filter(message -> message.content() instanceof Content.Invoice)
                .max(Comparator.comparingInt(Message::id))
                .orElseThrow()
                .id();
    }
}
