package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.HtmlScreenRenderer.page;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.model.gallery.GalleryStatistics;

/// What a gallery holds, in real numbers.
record StatisticsScreens(Texts texts) {
    /// Lines of each kind.
    private static final int MOST_LINES = 5;

    Rendered numbers(GalleryStatistics all) {
        Html text =
                texts.statisticsTitle(all.images(), all.favourites())
                        .and(texts.statisticsMonth(all.thisMonth()))
                        .and(texts.statisticsCoins(all.coins()));
        if (all.first() != null) {
            text = text.and(texts.statisticsFirst(all.first()));
        }
        text = text.and(!all.avatars().isEmpty(), texts.statisticsAvatars());
        for (var one : all.avatars().stream().limit(MOST_LINES).toList()) {
            text = text.and(texts.statisticsLine(Clip.name(one.name()), one.images()));
        }
        text = text.and(!all.ratios().isEmpty(), texts.statisticsRatios());
        for (var one : all.ratios().stream().limit(MOST_LINES).toList()) {
            text = text.and(texts.statisticsLine(one.ratio().label(), one.images()));
        }
        text = text.and(!all.styles().isEmpty(), texts.statisticsStyles());
        for (var one : all.styles().stream().limit(MOST_LINES).toList()) {
            text =
                    text.and(
                            texts.statisticsLine(
                                    new FacetScreens(texts).style(one.style(), one.titles()),
                                    one.images()));
        }
        return page(text, new Keys(texts).backAndMenu());
    }
}
