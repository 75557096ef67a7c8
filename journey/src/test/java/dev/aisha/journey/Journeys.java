package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.sandbox.portrait.Portraits;
import java.time.Duration;
import java.util.UUID;

/// Ways through the chat that several tests begin with.
final class Journeys {
    private Journeys() {}

    /// From /start to the screen that asks for photos.
    static Phone toPhotos(World world, String name) {
        return world.phone(name)
                .writes("/start")
                .taps("Создать аватар")
                .taps("Портрет")
                .taps("Женщина")
                .taps("Взять «Мой аватар»")
                .taps("Согласен")
                .sees("Пришлите от 10 до 20 фото");
    }

    /// Twelve photos in two albums, judged, up to the screen that asks to pay.
    static Phone toPayment(World world, String name, long seed) {
        return toPhotos(world, name)
                .sends(Portraits.set(12, seed))
                .sees("12 из 20")
                .taps("Готово, дальше")
                .sees("Проверьте и начнём");
    }

    /// A person with a trained avatar.
    static Phone trained(World world, String name, long seed) {
        return toPayment(world, name, seed).taps("Начать за").sees("Готово! Аватар");
    }

    /// Orders images of the trained avatar.
    static Phone orders(Phone phone, String prompt, String ratio, int count) {
        return phone.writes("/generate")
                .sees("Что нарисовать?")
                .writes(prompt)
                .taps(ratio)
                .taps(count + " · ")
                .taps("Создать за");
    }

    /// A person with so many pictures of 9:16, drawn without an avatar.
    static Phone drawn(World world, String name, int pictures) {
        Phone phone =
                world.phone(name)
                        .writes("/generate")
                        .sees("Что нарисовать?")
                        .writes("маяк на скале")
                        .taps("9:16")
                        .taps(pictures + " · ")
                        .taps("Создать за");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(phone.pictures())
                                .describedAs(phone.transcript())
                                .hasSize(pictures));
        return phone;
    }

    /// Coins a person can spend.
    static long coins(World world, Phone phone) {
        return world.number(
                "SELECT balance FROM ledger_account WHERE user_id = ?", userId(world, phone));
    }

    /// The person's internal id.
    static UUID userId(World world, Phone phone) {
        return world.id("SELECT id FROM app_user WHERE external_id = ?", phone.user());
    }
}
