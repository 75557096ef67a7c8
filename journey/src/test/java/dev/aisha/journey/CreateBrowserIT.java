package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The ways to a picture on the chat page, and what stands under one.
@BrowserJourney
class CreateBrowserIT {
    private static final String MADE =
            "SELECT count(*) FROM generation WHERE user_id = ? AND status = 'SUCCEEDED' AND ";

    @Test
    void givenOwnWords_whenDrawnWithoutAnAvatar_thenAllSpeaksEnglish() {
        try (var person = Visitor.started("Alice", "en", "create")) {
            new ImageSteps(person).walk("a lighthouse at dusk, oil on canvas", 2);
            person.has(190);
            assertThat(
                            person.count(
                                    MADE
                                            + "avatar_id IS NULL AND ratio = 'PORTRAIT' AND count = 2"))
                    .isEqualTo(1);
            person.writes("/menu").taps("balanceButton").page().seesLast("Balance: 190 coins");
            person.leaves();
        }
    }

    @Test
    void givenAStyle_whenTakenWithOwnWordsAndRepeated_thenBothPicturesAreInIt() {
        try (var person = Visitor.started("Стелла", "ru", "style")) {
            new ImageSteps(person).styles("Кино");
            person.writes("/generate").taps("stylesButton").page().taps("Кино");
            person.finds("useStyle").taps("favourite").finds("unfavourite");
            person.taps("addWords").page().sees("Стиль добавится сам").shot("own-words");
            person.writes("танцую под дождём");
            person.taps("ratioStory").page().taps("1 · ").sees("🎨 Нуар").sees("танцую под дождём");
            person.taps("create").finds("original").has(195);
            person.writes("/generate").taps("repeatLast").finds("create", "repeated");
            person.taps("create").page().seesPictures(2);
            person.has(190);
            assertThat(
                            person.count(
                                    MADE
                                            + "style = 'noir' AND ratio = 'STORY' AND count = 1"
                                            + " AND composed_prompt LIKE '%film noir still%'"))
                    .isEqualTo(2);
            person.writes("/generate").taps("stylesButton").taps("favouriteStyles");
            person.page().seesLast("Нуар · 1 из 1");
            person.leaves();
        }
    }

    @Test
    void givenQuickModeAndShowMeFirst_whenWordsAreWritten_thenOneTapOrdersTheEditedPrompt() {
        try (var person = Visitor.started("Алиса", "ru", "quick")) {
            person.writes("/settings").taps("settingsImages").taps("settingsQuick");
            person.page().seesButton("Быстрый режим: да").taps("‹ Назад");
            person.taps("settingsWords").taps("enhancementShown");
            person.page().seesButton("✓ Показывать");
            person.writes("/generate").sees("promptQuestion").writes("космонавт на Марсе");
            person.sees("promptReady", "shown").taps("editPromptButton").sees("editQuestion");
            person.writes("an astronaut on Mars, two moons, 35mm film");
            person.page().seesLast("two moons").shot("edited");
            person.taps("usePrompt").finds("create", "one-tap").taps("create").finds("original");
            person.records(
                    1, MADE + "composed_prompt LIKE '%two moons%'", "pictures of the edited words");
            person.has(195).leaves();
        }
    }

    @Test
    void givenAPicture_whenEveryActionIsTaken_thenEachDoesWhatItSays() {
        Phone phone = Journeys.drawn(World.shared(), "Вера", 1);
        try (var person = Visitor.goesOn(phone, "result")) {
            assertThat(person.page().buttons()).hasSize(8);
            person.taps("again").page().seesPictures(2);
            person.has(190).taps("variations").page().seesPictures(3);
            person.has(185);
            assertThat(person.count(MADE + "prompt_origin = 'REPEATED'")).isEqualTo(1);
            person.taps("editPromptButton").sees("editPrompt", "edit").writes("пёс на крыше");
            person.page().sees("пёс на крыше").taps("Создать за").seesPictures(4);
            person.has(180).taps("upscaledButton");
            double wide = ImageSteps.shape(person.page().newestFile(1));
            assertThat(wide).as("a large picture of 9:16").isBetween(0.55, 0.58);
            person.page().shot("large");
            person.taps("moreActions").taps("promptButton");
            person.sees("promptShown").page().seesLast("пёс на крыше");
            person.taps("moreActions").taps("delete").sees("deleteImageQuestion").taps("yesDelete");
            person.seesNoMore("deleteImageQuestion");
            person.records(3, "SELECT count(*) FROM image WHERE user_id = ?", "pictures kept");
            person.leaves();
        }
    }
}
