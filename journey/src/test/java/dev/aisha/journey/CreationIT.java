package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.sandbox.telegram.Button;
import dev.aisha.sandbox.telegram.Content;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The ways to an image besides own words, and what can be done with one.
class CreationIT {
    private final World world = World.shared();

    @Test
    void givenATrainedAvatar_whenAStyleIsChosen_thenThePictureIsMadeInIt() {
        Phone anna = Journeys.trained(world, "Стелла", 21);

        anna.writes("/generate")
                .taps("🎨 Стили")
                .sees("Выберите, в каком духе")
                .taps("Кино")
                .sees("Нуар · 1 из")
                .taps("☆ В избранное")
                .seesButton("★ В избранном")
                .taps("Взять как есть")
                .taps("3:4")
                .taps("1 · ")
                .sees("🎨 Нуар")
                .taps("Создать за")
                .seesButton("Оригинал");

        assertThat(made(anna, "style = 'noir' AND composed_prompt LIKE '%film noir still%'"))
                .isEqualTo(1);
        anna.writes("/generate").taps("🎨 Стили").taps("★ Мои стили").sees("Нуар · 1 из 1");
        anna.taps("Добавить слова")
                .sees("Стиль добавится сам")
                .writes("танцую под дождём")
                .taps("1:1")
                .taps("1 · ")
                .taps("Создать за")
                .sees("«танцую под дождём»\n🎨 Нуар");
        assertThat(made(anna, "prompt = 'танцую под дождём'")).isEqualTo(1);
    }

    @Test
    void givenAPicture_whenVariationsAreOrdered_thenThePromptIsTheVerySame() {
        Phone boris = drawn("Вариант", "маяк на скале");

        boris.taps("Варианты · 5");
        has(boris, 2);

        assertThat(made(boris, "prompt_origin = 'REPEATED'")).isEqualTo(1);
        assertThat(different(boris, "composed_prompt")).isEqualTo(1);
        assertThat(different(boris, "seed")).isEqualTo(2);
        assertThat(Journeys.coins(world, boris)).isEqualTo(190);
    }

    @Test
    void givenPictures_whenTheFoundOnesAreOrderedAsZip_thenTheyArriveAsAFile() {
        Phone olga = drawn("Архив", "маяк на скале");
        Journeys.orders(olga, "парусник в море", "1:1", 1);
        has(olga, 2);

        olga.writes("/gallery")
                .taps("Найти")
                .taps("Поиск по словам")
                .writes("маяк")
                .sees("1 из 1")
                .taps("Найти")
                .taps("ZIP · 1")
                .sees("Собираю 1 картинку в архив")
                .sees("Ваши картинки, архив 1 из 1");

        assertThat(olga.actor().botMessages())
                .filteredOn(message -> message.content() instanceof Content.Document)
                .singleElement()
                .extracting(message -> ((Content.Document) message.content()).file().name())
                .isEqualTo("aisha-gallery-1.zip");
        assertThat(
                        world.number(
                                "SELECT count(*) FROM gallery_archive WHERE user_id = ? AND images"
                                        + " = 1",
                                Journeys.userId(world, olga)))
                .isEqualTo(1);
    }

    @Test
    void givenAPicture_whenItIsMadeAgain_thenTheWordsAreWrittenAnew() {
        Phone vera = drawn("Повтор", "лодка в тумане");

        vera.taps("Ещё раз · 5");
        has(vera, 2);

        assertThat(made(vera, "prompt_origin = 'ENHANCED'")).isEqualTo(2);
    }

    @Test
    void givenAResult_whenAgainIsTappedAnewLater_thenItIsOneMoreOrderAndADoubleTapIsNone() {
        Phone ira = drawn("Дважды", "лодка у причала");
        int result = ira.pictures().getFirst().id();
        String first = again(ira, result);

        ira.actor().tap(result, first);
        ira.actor().forgeTap(result, first);
        has(ira, 2);
        ira.actor().tap(result, again(ira, result));
        has(ira, 3);

        assertThat(made(ira, "prompt = 'лодка у причала'")).isEqualTo(3);
        assertThat(Journeys.coins(world, ira)).isEqualTo(185);
    }

    @Test
    void givenAPicture_whenItsPromptIsEdited_thenShapeAndCountStay() {
        Phone galya = drawn("Правка", "кот на крыше");

        galya.taps("Изменить")
                .sees("Напишите новые слова")
                .writes("пёс на крыше")
                .sees("«пёс на крыше»")
                .taps("Создать за");
        has(galya, 2);

        assertThat(made(galya, "ratio = 'STORY' AND count = 1")).isEqualTo(2);
    }

    @Test
    void givenAnEarlierOrder_whenRepeated_thenItsSettingsAreTakenOver() {
        Phone dina = drawn("Быстрая", "мост ночью");

        dina.writes("/generate").taps("Как в прошлый раз").sees("«мост ночью»").taps("Создать за");
        has(dina, 2);

        assertThat(made(dina, "ratio = 'STORY' AND count = 1")).isEqualTo(2);
    }

    @Test
    void givenQuickMode_whenWordsAreWritten_thenOneTapOrders() {
        Phone egor = drawn("Скорый", "река в горах");
        egor.writes("/settings").taps("Картинки").taps("Быстрый режим").sees("Быстрый режим");

        egor.writes("/generate")
                .sees("Что нарисовать?")
                .writes("озеро в горах")
                .taps("Создать за 5");
        has(egor, 2);

        assertThat(made(egor, "ratio = 'STORY' AND count = 1")).isEqualTo(2);
        assertThat(Journeys.coins(world, egor)).isEqualTo(190);
    }

    @Test
    void givenShowMeFirst_whenWordsAreWritten_thenThePromptIsSeenAndUsed() {
        Phone zhanna = drawn("Показ", "маяк на скале");
        zhanna.writes("/settings").taps("Мои слова").taps("Показывать перед картинкой");

        zhanna.writes("/generate")
                .sees("Что нарисовать?")
                .writes("космонавт на Марсе")
                .sees("Вот промпт для картинки")
                .taps("Взять этот промпт")
                .taps("9:16")
                .taps("1 · ")
                .taps("Создать за");
        has(zhanna, 2);

        assertThat(
                        made(
                                zhanna,
                                "prompt_origin = 'AS_WRITTEN' AND composed_prompt LIKE"
                                        + " '%' || (SELECT d.text FROM prompt_draft d"
                                        + " WHERE d.id = generation.prompt_id) || '%'"))
                .isEqualTo(1);
    }

    @Test
    void givenShowMeFirst_whenThePromptIsDeclined_thenTheOwnWordsAreUsedAsTheyAre() {
        Phone zina = drawn("Свои", "маяк на скале");
        zina.writes("/settings").taps("Мои слова").taps("Показывать перед картинкой");

        zina.writes("/generate")
                .sees("Что нарисовать?")
                .writes("лодка в тумане")
                .taps("Взять мои слова")
                .taps("9:16")
                .taps("1 · ")
                .taps("Создать за");
        has(zina, 2);

        assertThat(made(zina, "prompt_origin = 'AS_WRITTEN' AND prompt = 'лодка в тумане'"))
                .isEqualTo(1);
    }

    private Phone drawn(String name, String words) {
        Phone phone =
                world.phone(name)
                        .writes("/generate")
                        .sees("Что нарисовать?")
                        .writes(words)
                        .taps("9:16")
                        .taps("1 · ")
                        .taps("Создать за");
        return has(phone, 1);
    }

    /// Waits for that many pictures.
    private static Phone has(Phone phone, int pictures) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(phone.pictures())
                                .describedAs(phone.transcript())
                                .hasSize(pictures));
        return phone;
    }

    /// What the button for a repeat under that message sends now.
    private static String again(Phone phone, int message) {
        return phone.actor().botMessages().stream()
                .filter(each -> each.id() == message)
                .flatMap(each -> each.markup().inline().stream())
                .flatMap(List::stream)
                .filter(button -> button.text().startsWith("Ещё раз"))
                .map(Button::data)
                .findFirst()
                .orElseThrow();
    }

    private long made(Phone phone, String condition) {
        return world.number(
                "SELECT count(*) FROM generation WHERE user_id = ? AND status = 'SUCCEEDED' AND "
                        + condition,
                Journeys.userId(world, phone));
    }

    private long different(Phone phone, String column) {
        return world.number(
                "SELECT count(DISTINCT " + column + ") FROM generation WHERE user_id = ?",
                Journeys.userId(world, phone));
    }
}
