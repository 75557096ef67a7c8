package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.HtmlScreenRenderer.page;
import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.GalleryFilter.Period;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.model.gallery.GalleryStatistics;
import dev.aisha.model.generation.AspectRatio;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The values that a filter can take: those that there are images with.
record FacetScreens(Texts texts) {
    /// With "any", "more", Back and Menu: eight buttons.
    private static final int MOST_VALUES = 4;

    /// One less, for the size.
    private static final int MOST_RATIOS = 3;

    Rendered choice(GalleryScreen.FacetChoice choice) {
        GalleryFilter filter = choice.filter();
        GalleryStatistics all = choice.statistics();
        return switch (choice.facet()) {
            case AVATAR ->
                    choice(
                            choice,
                            texts.facetAvatar(),
                            new GalleryTap.OfAvatar(null),
                            all.avatars().stream()
                                    .map(one ->
                                            value(
                                                    one.avatarId().equals(filter.avatar()),
                                                    Clip.button(one.name()),
                                                    one.images(),
                                                    new GalleryTap.OfAvatar(one.avatarId())))
                                    .toList());
            case RATIO ->
                    choice(
                            choice,
                            texts.facetRatio(),
                            new GalleryTap.OfRatio(null),
                            all.ratios().stream()
                                    .filter(one -> one.ratio() != AspectRatio.UNKNOWN)
                                    .map(one ->
                                            value(
                                                    one.ratio() == filter.ratio(),
                                                    one.ratio().label(),
                                                    one.images(),
                                                    new GalleryTap.OfRatio(one.ratio())))
                                    .toList());
            case STYLE ->
                    choice(
                            choice,
                            texts.facetStyle(),
                            new GalleryTap.OfStyle(null),
                            all.styles().stream()
                                    .filter(one -> GalleryTaps.fits(one.style()))
                                    .map(one ->
                                            value(
                                                    one.style().equals(filter.style()),
                                                    Clip.button(style(one.style(), one.titles())),
                                                    one.images(),
                                                    new GalleryTap.OfStyle(one.style())))
                                    .toList());
            case PERIOD -> periods(filter);
        };
    }

    String period(Period period) {
        return switch (period) {
            case ALL -> texts.periodAll();
            case DAY -> texts.periodDay();
            case WEEK -> texts.periodWeek();
            case MONTH -> texts.periodMonth();
            case YEAR -> texts.periodYear();
        };
    }

    /// A style's title, or its key as words when it has left the library.
    String style(String key, Map<String, String> titles) {
        if (!titles.isEmpty()) {
            return new Ideas(texts).title(titles);
        }
        String words = Clip.line(key.replace('-', ' '), 40);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private Rendered periods(GalleryFilter filter) {
        List<Button> periods =
                Stream.of(Period.values())
                        .map(period ->
                                button(
                                        period == filter.period()
                                                ? texts.chosenMark(period(period))
                                                : period(period),
                                        new GalleryTap.OfPeriod(period)))
                        .toList();
        return page(texts.facetPeriod(), new Keys(texts).rows(2, periods).backAndMenu());
    }

    private Rendered choice(
            GalleryScreen.FacetChoice choice, Html question, Callback any, List<Button> values) {
        boolean size = choice.facet() == GalleryFilter.Facet.RATIO && !values.isEmpty();
        int most = size ? MOST_RATIOS : MOST_VALUES;
        int pages = Math.max(1, (values.size() + most - 1) / most);
        int page = Math.floorMod(choice.page(), pages);
        List<Button> shown =
                values.subList(page * most, Math.min(values.size(), (page + 1) * most));
        List<Button> rest = new ArrayList<>(List.of(button(texts.anyValue(), any)));
        if (pages > 1) {
            rest.add(
                    button(
                            texts.moreValues(),
                            new GalleryTap.OpenFacet(choice.facet(), (page + 1) % pages)));
        }
        if (size) {
            rest.add(twoK(choice.filter().twoK()));
        }
        return page(
                values.isEmpty() ? texts.facetNone() : question,
                new Keys(texts).rows(2, shown).row(rest).backAndMenu());
    }

    private Button twoK(boolean on) {
        String label = texts.twoKFilter();
        return button(on ? texts.chosenMark(label) : label, new GalleryTap.OnlyTwoK(!on));
    }

    private Button value(boolean chosen, String name, long images, Callback callback) {
        String label = texts.valueButton(name, images);
        return button(chosen ? texts.chosenMark(label) : label, callback);
    }
}
