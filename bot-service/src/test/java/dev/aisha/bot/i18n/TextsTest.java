package dev.aisha.bot.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    /// Loading refuses a missing message, an unused one, an unknown or a forgotten placeholder.
    @ParameterizedTest
    @MethodSource("dev.aisha.bot.i18n.Language#all")
    void givenALanguage_whenItsBundleLoads_thenEveryMessageIsThere(Language language) {
        assertThat(Texts.in(language).menu())
                .contains(language.equals(Language.RU) ? "Меню" : "Menu");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 монет",
        "1, 1 монета",
        "2, 2 монеты",
        "4, 4 монеты",
        "5, 5 монет",
        "11, 11 монет",
        "12, 12 монет",
        "14, 14 монет",
        "21, 21 монета",
        "22, 22 монеты",
        "25, 25 монет",
        "101, 101 монета",
        "111, 111 монет",
        "112, 112 монет",
        "1001, 1 001 монета"
    })
    void givenANumber_whenRussianCounts_thenTheFormIsRight(long coins, String words) {
        assertThat(Texts.in(Language.RU).balanceButton(coins)).isEqualTo("Баланс: " + words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 coins", "1, 1 coin", "2, 2 coins", "21, 21 coins", "1001, '1,001 coins'"})
    void givenANumber_whenEnglishCounts_thenTheFormIsRight(long coins, String words) {
        assertThat(Texts.in(Language.EN).balanceButton(coins)).isEqualTo("Balance: " + words);
    }

    @Test
    void givenPhotos_whenRussianCounts_thenTheWordStays() {
        Texts texts = Texts.in(Language.RU);
        assertThat(texts.photosPending(1).source()).contains("ещё 1 фото");
        assertThat(texts.photosPending(2).source()).contains("ещё 2 фото");
        assertThat(texts.balanceBuys(5).source()).contains("5 картинок");
    }

    @Test
    void givenAHostileName_whenItIsPutIn_thenHtmlIsEscapedAndButtonsAreNot() {
        Texts texts = Texts.in(Language.EN);
        assertThat(texts.avatarTitle("<b>&\"").source()).isEqualTo("<b>&lt;b&gt;&amp;\"</b>");
        assertThat(texts.takeName("<b>")).isEqualTo("Take “<b>”");
    }

    @Test
    void givenAPlaceholderInAName_whenItIsPutIn_thenItStaysText() {
        assertThat(Texts.in(Language.EN).nameQuestion("{suggestion|a|b} #").source())
                .contains("{suggestion|a|b} #");
    }

    @Test
    void givenABadTemplate_whenParsed_thenItIsRefused() {
        assertThatThrownBy(() -> Template.parse("{x}", List.of("y"), Plural.ONE_OTHER))
                .hasMessageContaining("No parameter");
        assertThatThrownBy(() -> Template.parse("nothing", List.of("y"), Plural.ONE_OTHER))
                .hasMessageContaining("Without {y}");
        assertThatThrownBy(() -> Template.parse("{y|a|b}", List.of("y"), Plural.ONE_FEW_MANY))
                .hasMessageContaining("Not 3 forms");
    }

    @Test
    void givenADate_whenSaid_thenItIsInTheLanguagesWay() {
        Instant day = Instant.parse("2026-11-22T23:30:00Z");

        assertThat(Texts.in(Language.RU).avatarDate(day).source()).contains("22 нояб. 2026");
        assertThat(Texts.in(Language.EN).avatarDate(day).source()).contains("Nov 22, 2026");
        assertThat(Texts.in(Language.RU).galleryFacts("3:4", day).source())
                .contains("3:4 · 22 нояб. 2026");
        assertThat(Texts.in(Language.EN).statisticsFirst(day).source()).contains("Nov 22, 2026");
        assertThat(Texts.in(Language.EN).historyLine(day, "+5", "gift").source())
                .contains("Nov 22, 2026");
        assertThat(Texts.in(Language.EN).paySupportLine(day, 7, 100).source())
                .contains("Nov 22, 2026");
    }

    @Test
    void givenManyCoins_whenTheyMove_thenTheyAreWrittenInTheLanguagesWay() {
        assertThat(Texts.in(Language.RU).historyIn(12_000)).isEqualTo("+12\u00a0000");
        assertThat(Texts.in(Language.EN).historyOut(12_000)).isEqualTo("\u221212,000");
    }

    @Test
    void givenAnotherBundle_whenItsCodeIsAsked_thenNothingButTheFileDecides() {
        assertThat(Language.all()).containsExactly(Language.RU, Language.EN);
        assertThatThrownBy(() -> Language.named("kk")).hasMessageContaining("kk");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"ru, ru", "ru-RU, ru", "en, en", "de, en", "-, ru"})
    void givenATag_whenALanguageIsChosen_thenRussianIsFirst(String tag, String code) {
        assertThat(Language.of(tag).code()).isEqualTo(code);
    }
}
