package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.HtmlScreenRenderer.page;
import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.GalleryFilter.Facet;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.gallery.ImageView;
import dev.aisha.model.generation.GenerationView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The gallery's card, and finding in it.
record GalleryScreens(Texts texts) {
    Rendered screen(GalleryScreen screen) {
        return switch (screen) {
            case GalleryScreen.Card(var card, var filter) -> card(card, filter);
            case GalleryScreen.ImageActions(var image, var generation, var action) ->
                    actions(image, generation, action);
            case GalleryScreen.Finder finder -> finder(finder);
            case GalleryScreen.ArchiveStarted(var images) ->
                    new ArchiveScreens(texts).started(images);
            case GalleryScreen.ArchiveFiles(var archive) ->
                    new ArchiveScreens(texts).files(archive);
            case GalleryScreen.Filters filters -> filters(filters);
            case GalleryScreen.FacetChoice choice -> new FacetScreens(texts).choice(choice);
            case GalleryScreen.Grid(var grid, var filter) ->
                    new GridScreens(texts).page(grid, filter);
            case GalleryScreen.ShareLink link ->
                    screen(link.card()).and(new ShareScreens(texts).link(link));
            case GalleryScreen.Shared(var token) -> new ShareScreens(texts).shared(token);
            case GalleryScreen.SearchQuestion() ->
                    page(texts.searchQuestion(), new Keys(texts).backAndMenu());
            case GalleryScreen.NothingFound(var filter) -> nothing(filter);
            case GalleryScreen.Numbers(var statistics) ->
                    new StatisticsScreens(texts).numbers(statistics);
        };
    }

    Rendered empty() {
        return page(
                texts.galleryEmpty(),
                new Keys(texts)
                        .row(button(texts.createImage(), new Callback.NewImage(null)))
                        .menu());
    }

    private Rendered card(ImageCard card, GalleryFilter filter) {
        ImageView image = card.image();
        List<Button> around = new ArrayList<>();
        arrow(around, texts.previous(), card.newer());
        around.add(new ResultButtons(texts).favourite(image, Surface.GALLERY));
        arrow(around, texts.next(), card.older());
        return ResultScreens.picture(
                new Placement.OnScreen(),
                image,
                caption(card, filter),
                new Keys(texts)
                        .row(around)
                        .row(
                                button(texts.actionsButton(), new GalleryTap.Actions(image.id())),
                                button(texts.gridButton(), new GalleryTap.OpenGrid(image.id())),
                                button(texts.findButton(), new GalleryTap.Find()))
                        .row(
                                new ShareScreens(texts).button(card),
                                button(texts.menu(), new Callback.Menu()))
                        .done());
    }

    private static void arrow(List<Button> row, String label, @Nullable UUID image) {
        if (image != null) {
            row.add(button(label, new Callback.ShowImage(image)));
        }
    }

    private Rendered actions(ImageView image, GenerationView generation, String action) {
        var result = new ResultButtons(texts);
        List<Button> more = new ArrayList<>(UpscaleScreens.of(image, texts));
        more.add(result.prompt(image));
        more.add(result.original(image));
        List<Button> last = new ArrayList<>();
        last.add(result.delete(image, Surface.GALLERY));
        last.add(button(texts.back(), new Callback.Back()));
        if (more.size() < 3) { // with 2K all actions leave no room: the menu is on the card
            last.add(button(texts.menu(), new Callback.Menu()));
        }
        return ResultScreens.picture(
                new Placement.OnScreen(),
                image,
                texts.actionsTitle(),
                new Keys(texts)
                        .row(
                                result.anew(
                                        generation,
                                        ResultButtons.spot(Surface.GALLERY, image),
                                        action))
                        .row(more)
                        .row(last)
                        .done());
    }

    private Rendered finder(GalleryScreen.Finder finder) {
        GalleryFilter filter = finder.filter();
        long images = finder.count().images();
        int most = finder.count().archiveLimit();
        List<Button> more = new ArrayList<>();
        more.add(button(texts.statisticsButton(), new GalleryTap.Statistics()));
        if (images > 0 && images <= most) {
            more.add(button(texts.zipButton(images), new GalleryTap.Zip(finder.action())));
        }
        Html text =
                filter.active()
                        ? texts.finderFound(images).and(conditions(filter))
                        : texts.finderTitle(images);
        return page(
                text.and(images > most, texts.archiveBound(most)),
                new Keys(texts)
                        .row(button(texts.showFound(images), new GalleryTap.ShowFound()))
                        .row(
                                button(texts.filtersButton(), new GalleryTap.Filters()),
                                button(texts.searchButton(), new GalleryTap.Search()))
                        .row(more)
                        .row(filter.active(), button(texts.resetFilter(), new GalleryTap.Reset()))
                        .backAndMenu());
    }

    private Rendered filters(GalleryScreen.Filters filters) {
        GalleryFilter filter = filters.filter();
        Html text = texts.filtersTitle(filters.images());
        if (filter.active()) {
            text = text.and(conditions(filter));
        }
        return page(
                text,
                new Keys(texts)
                        .row(button(texts.showFound(filters.images()), new GalleryTap.ShowFound()))
                        .row(
                                button(
                                        mark(filter.favourite(), texts.favouritesFilter()),
                                        new GalleryTap.OnlyFavourites(!filter.favourite())),
                                facet(filter.avatar() != null, texts.avatarFilter(), Facet.AVATAR))
                        .row(
                                facet(
                                        filter.ratio() != null || filter.twoK(),
                                        texts.ratioFilter(),
                                        Facet.RATIO),
                                facet(
                                        filter.period() != GalleryFilter.Period.ALL,
                                        texts.periodFilter(),
                                        Facet.PERIOD),
                                facet(filter.style() != null, texts.styleFilter(), Facet.STYLE))
                        .backAndMenu());
    }

    private Button facet(boolean on, String label, Facet facet) {
        return button(mark(on, label), new GalleryTap.OpenFacet(facet, 0));
    }

    private String mark(boolean on, String label) {
        return on ? texts.chosenMark(label) : label;
    }

    private Rendered nothing(GalleryFilter filter) {
        return page(
                texts.galleryNothing().and(conditions(filter)),
                new Keys(texts)
                        .row(button(texts.resetFilter(), new GalleryTap.Reset()))
                        .row(
                                button(texts.filtersButton(), new GalleryTap.Filters()),
                                button(texts.searchButton(), new GalleryTap.Search()))
                        .menu());
    }

    private Html caption(ImageCard card, GalleryFilter filter) {
        ImageView image = card.image();
        String avatar = image.avatarName();
        Html text =
                (card.position() == 0
                                ? texts.galleryOutside(card.total())
                                : texts.galleryCaption(card.position(), card.total()))
                        .and(image.favourite(), texts.favouriteMark());
        if (avatar != null) {
            text = text.and(texts.resultAvatar(Clip.name(avatar)));
        }
        text = text.and(texts.galleryFacts(image.ratio().label(), image.createdAt()));
        return filter.active() ? text.and(conditions(filter)) : text;
    }

    /// What is filtered by, in one line.
    Html conditions(GalleryFilter filter) {
        List<String> words = new ArrayList<>();
        GalleryFilter.Names names = filter.names();
        if (filter.favourite()) {
            words.add(texts.favouritesFilter());
        }
        if (filter.twoK()) {
            words.add(texts.twoKFilter());
        }
        if (filter.avatar() != null) {
            words.add(
                    names == null || names.avatar().isBlank()
                            ? texts.filteredAvatar()
                            : Clip.name(names.avatar()));
        }
        if (filter.ratio() != null) {
            words.add(filter.ratio().label());
        }
        if (filter.period() != GalleryFilter.Period.ALL) {
            words.add(new FacetScreens(texts).period(filter.period()));
        }
        if (filter.style() != null) {
            words.add(
                    new FacetScreens(texts)
                            .style(filter.style(), names == null ? Map.of() : names.style()));
        }
        if (filter.words() != null) {
            words.add("“" + Clip.line(filter.words(), 60) + "”");
        }
        return texts.galleryFilter(Html.of(String.join(" · ", words)));
    }
}
