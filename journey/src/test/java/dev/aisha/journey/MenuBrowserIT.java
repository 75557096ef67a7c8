package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The menu, the commands, and whatever else a person says first.
@BrowserJourney
class MenuBrowserIT {
    @Test
    void givenOnlyAKeyboardAndDarkColours_whenUsed_thenNothingIsOutOfReach() {
        Path pictures = Path.of("target", "screenshots");
        try (var person = Visitor.open("?theme=dark", "en", pictures, "keyboard")) {
            person.page().becomes("Alice", "en").starts();
            person.sees("menuTitle").page().pressesByKeyboard("Create my avatar");
            person.sees("typeQuestion").page().pressesByKeyboard("‹ Back");
            person.seesLast("menuTitle", "dark").page().pressesByKeyboard("Help");
            person.sees("help", "dark-help").leaves();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, main menu", "ru, главное меню"})
    void givenALanguage_whenTheCommandsAreTaken_thenEachIsAnswered(String language, String menu) {
        try (var person = Visitor.started("Alex", language, "commands-" + language)) {
            assertThat(person.page().commands())
                    .anySatisfy(line -> assertThat(line).containsIgnoringCase(menu));
            takes(person, "/create", "typeQuestion");
            takes(person, "/generate", "promptQuestion");
            takes(person, "/cancel", "noticeStepLeft");
            takes(person, "/gallery", "galleryEmpty");
            takes(person, "/balance", "balance");
            takes(person, "/settings", "settingsTitle");
            takes(person, "/help", "help");
            takes(person, "/paysupport", "paySupport");
            takes(person, "/terms", "legalTerms");
            takes(person, "/privacy", "legalPrivacy");
            takes(person, "/menu", "menuTitle");
            person.writes("/nonsense").sees("noticeUnknownCommand", "unknown");
            person.leaves();
        }
    }

    private static void takes(Visitor person, String command, String answer) {
        person.page().takesCommand(command);
        person.seesLast(answer);
    }

    @Test
    void givenNoQuestion_whenWordsOrAPhotoCome_thenTheyAreOfferedAsPrompts(@TempDir Path disk)
            throws IOException {
        List<Path> photos = CameraFiles.write(disk, 1);
        try (var person = Visitor.started("Alice", "en", "offers")) {
            person.writes("a fox in the snow").sees("textOffer", "words").taps("drawText");
            person.sees("ratioQuestion").page().sees("a fox in the snow");
            person.writes("/menu").seesLast("menuTitle").page().sends(photos);
            person.finds("readOfferedButton", "photo").taps("readOfferedButton");
            person.sees("visionConsent").leaves();
        }
    }

    @Test
    void givenAButtonOfAnEarlierTime_whenTapped_thenItSaysSoAndShowsAFreshScreen() {
        Phone old = World.shared().phone("Старожил").writes("/generate").sees("Что нарисовать?");
        var question = old.actor().lastFromBot().orElseThrow();
        old.writes("рыжая лиса").sees("Какой формы?");
        try (var person = Visitor.goesOn(old, "stale")) {
            old.actor().forgeTap(question.id(), "xx:not-a-button");
            person.sees("noticeOutdated", "said").leaves();
        }
    }

    @Test
    void givenAPromoLink_whenOpenedTwice_thenItPaysOnce() {
        World.shared()
                .change(
                        "INSERT INTO promo_code (code, coins, total_limit, per_user_limit, used,"
                                + " valid_from, created_at) VALUES ('SPRING', 40, 100, 1, 0, now(), now())");
        try (var person = Visitor.started("Alice", "en", "promo")) {
            person.writes("/start p_spring").page().sees("+40 coins").shot("paid");
            person.has(240).writes("/start p_spring").sees("problemPromoAgain", "again");
            person.has(240).taps("promoButton").sees("promoQuestion").writes("winter");
            person.sees("problemPromoUnknown", "unknown").has(240).leaves();
        }
    }
}
