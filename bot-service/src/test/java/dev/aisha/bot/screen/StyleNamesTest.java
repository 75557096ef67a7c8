package dev.aisha.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.GalleryFilter.Facet;
import dev.aisha.bot.screen.GalleryFilter.Names;
import dev.aisha.model.gallery.GalleryStatistics;
import dev.aisha.model.gallery.GalleryStatistics.OfStyle;
import dev.aisha.model.gallery.ImageCount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The gallery names styles as the library does, in the person's language.
class StyleNamesTest {
    private static final Map<String, String> NOIR = Map.of("ru", "Нуар", "en", "Film noir");
    private static final GalleryFilter FILTER =
            GalleryFilter.ALL.withStyle("noir").named(new Names("", NOIR));

    @ParameterizedTest
    @CsvSource({"ru, Нуар", "en, Film noir"})
    void givenAStyle_whenTheGalleryNamesIt_thenItIsItsTitle(String code, String title) {
        Texts texts = Texts.in(Language.named(code));
        var one =
                new GalleryStatistics(
                        3,
                        0,
                        3,
                        15,
                        null,
                        List.of(),
                        List.of(),
                        List.of(new OfStyle("noir", NOIR, 3)));
        for (GalleryScreen screen :
                List.of(
                        new GalleryScreen.Card(Samples.PLAIN.card(), FILTER),
                        new GalleryScreen.Grid(GallerySamples.grid(3), FILTER),
                        new GalleryScreen.Finder(FILTER, new ImageCount(3, 500), Samples.ACTION),
                        new GalleryScreen.Filters(FILTER, 3),
                        new GalleryScreen.NothingFound(FILTER),
                        new GalleryScreen.Numbers(one),
                        new GalleryScreen.FacetChoice(FILTER, Facet.STYLE, 0, one))) {
            assertThat(new GalleryScreens(texts).screen(screen).toString())
                    .as(screen.getClass().getSimpleName())
                    .contains(title);
        }
    }

    @Test
    void givenAStyleThatLeftTheLibrary_whenNamed_thenItsKeyIsReadAsWords() {
        var screens = new FacetScreens(Texts.in(Language.RU));
        assertThat(screens.style("pop-art", Map.of())).isEqualTo("Pop art");
    }
}
