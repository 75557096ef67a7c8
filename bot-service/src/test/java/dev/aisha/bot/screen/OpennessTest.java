package dev.aisha.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.generation.PromptOrigin;
import dev.aisha.model.prompt.DraftOrigin;
import dev.aisha.model.prompt.PromptFailure;
import dev.aisha.model.prompt.PromptStatus;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a person is told openly: whose words were drawn, that refused work is free, and who may not
/// be in a photo.
class OpennessTest {
    private static final HtmlScreenRenderer RENDERER = new HtmlScreenRenderer();

    static Stream<Language> languages() {
        return Language.all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void givenWordsThatWereNotEnhanced_whenShownOrDrawn_thenItIsSaid(Language language) {
        Texts texts = Texts.in(language);

        assertThat(prompt(language, DraftOrigin.WORDS, null))
                .contains(texts.promptNotEnhanced().source());
        assertThat(prompt(language, DraftOrigin.PHOTO, null))
                .doesNotContain(texts.promptNotEnhanced().source());
        for (var status :
                new GenerationStatus[] {GenerationStatus.QUEUED, GenerationStatus.SUCCEEDED}) {
            assertThat(drawn(language, status, PromptOrigin.OWN_WORDS))
                    .contains(texts.originOwnWords().source());
            assertThat(drawn(language, status, PromptOrigin.ENHANCEMENT_FAILED))
                    .contains(texts.originNotEnhanced().source());
            assertThat(drawn(language, status, PromptOrigin.ENHANCED))
                    .doesNotContain(
                            texts.originOwnWords().source(), texts.originNotEnhanced().source());
        }
    }

    @ParameterizedTest
    @EnumSource(PromptFailure.class)
    @Tag("P22")
    void givenAReadingThatCameToNothing_whenShown_thenNothingWasCharged(PromptFailure failure) {
        assertThat(prompt(Language.EN, DraftOrigin.PHOTO, failure)).contains("Nothing was charged");
        assertThat(prompt(Language.RU, DraftOrigin.PHOTO, failure)).contains("Ничего не списано");
    }

    @ParameterizedTest
    @MethodSource("languages")
    @Tag("P50")
    void givenConsents_whenAsked_thenTheySayWhoMayNotBeInAPhoto(Language language) {
        String photos = drawn(language, new Screen.Consent("2026-11", true));
        String vision = drawn(language, new PromptScreen.VisionConsent("2026-11"));

        boolean russian = language == Language.RU;
        assertThat(photos).contains(russian ? "Мне есть 18 лет" : "I am 18 or older");
        assertThat(photos).contains(russian ? "младше 18 лет" : "under 18");
        assertThat(vision).contains(russian ? "не ребёнок" : "not a child");
        assertThat(vision).contains(russian ? "нигде не сохраняется" : "not kept anywhere");
    }

    private static String prompt(
            Language language, DraftOrigin origin, @Nullable PromptFailure failure) {
        var status = failure == null ? PromptStatus.READY : PromptStatus.FAILED;
        return drawn(
                language,
                new PromptScreen.PromptCard(
                        PromptSamples.prompt(origin, status, failure),
                        true,
                        false,
                        null,
                        false,
                        null,
                        false,
                        null,
                        Samples.ACTION));
    }

    private static String drawn(Language language, GenerationStatus status, PromptOrigin origin) {
        GenerationView made = Samples.PLAIN.generation(status, 2, null);
        var view =
                new GenerationView(
                        made.id(),
                        made.avatarId(),
                        made.avatarName(),
                        made.status(),
                        made.prompt(),
                        made.composedPrompt(),
                        origin,
                        made.style(),
                        made.styleTitles(),
                        made.ratio(),
                        made.count(),
                        made.price(),
                        made.charged(),
                        made.repeatPrice(),
                        made.queuePosition(),
                        made.etaSeconds(),
                        made.failure(),
                        made.images(),
                        made.revision(),
                        made.createdAt(),
                        made.finishedAt());
        return drawn(language, new Screen.Generation(view, true, Samples.ACTION));
    }

    private static String drawn(Language language, Screen screen) {
        return RENDERER.render(screen, Notice.NONE, language).parts().toString();
    }
}
