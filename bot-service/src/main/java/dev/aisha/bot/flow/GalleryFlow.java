package dev.aisha.bot.flow;

import static dev.aisha.bot.flow.Answers.show;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.BrowsingGallery;
import dev.aisha.bot.conversation.Conversation.Home;
import dev.aisha.bot.conversation.Conversation.OfferingText;
import dev.aisha.bot.conversation.GalleryCommand.*;
import dev.aisha.bot.conversation.GalleryCommand.OrderArchive;
import dev.aisha.bot.conversation.GalleryEvent;
import dev.aisha.bot.conversation.GalleryEvent.*;
import dev.aisha.bot.conversation.GalleryEvent.ArchiveOrdered;
import dev.aisha.bot.conversation.GalleryPlace;
import dev.aisha.bot.conversation.GalleryPlace.*;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.conversation.Turn.Show;
import dev.aisha.bot.screen.GalleryFilter;
import dev.aisha.bot.screen.GalleryScreen;
import dev.aisha.bot.screen.GalleryTap;
import dev.aisha.bot.screen.GalleryTap.*;
import dev.aisha.bot.screen.GalleryTap.OnlyTwoK;
import dev.aisha.bot.screen.GalleryTap.Zip;
import dev.aisha.bot.screen.Notice;
import dev.aisha.model.generation.AspectRatio;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The gallery: its card, and how to find images. A button that changes the filter changes that of
/// the place; from anywhere else it begins with all images.
final class GalleryFlow {
    private static final int LONGEST_SEARCH = 200;

    private GalleryFlow() {}

    static Turn enter(GalleryPlace place, Notice notice) {
        return switch (place) {
            case FindingImages(var filter) -> new Ask(place, new FetchCount(filter), notice);
            case FilteringImages(var filter) -> new Ask(place, new FetchCount(filter), notice);
            case ChoosingFacet _, SeeingStatistics _ ->
                    new Ask(place, new FetchStatistics(), notice);
            case ViewingGrid(var filter, var cursor, var at) ->
                    new Ask(place, new FetchGrid(filter, cursor, at), notice);
            case SeeingShared(var token) -> new Ask(place, new FetchShared(token), notice);
            case SearchingImages _ -> new Show(place, new GalleryScreen.SearchQuestion(), notice);
            case ChoosingAction(_, var id) -> new Ask(place, new FetchActions(id), notice);
        };
    }

    static Conversation before(GalleryPlace place) {
        return switch (place) {
            case FindingImages(var filter) -> new BrowsingGallery(null, null, filter);
            case SeeingShared _ -> new Home();
            case FilteringImages(var filter) -> new FindingImages(filter);
            case ViewingGrid(var filter, _, var at) -> new BrowsingGallery(at, null, filter);
            case SearchingImages(var filter) -> new FindingImages(filter);
            case SeeingStatistics(var filter) -> new FindingImages(filter);
            case ChoosingFacet(var filter, _, _) -> new FilteringImages(filter);
            case ChoosingAction(var filter, var id) -> new BrowsingGallery(id, null, filter);
        };
    }

    static Turn tap(Moment moment, GalleryTap tap) {
        GalleryFilter filter = filter(moment.now());
        return switch (tap) {
            case Find() -> Places.enter(new FindingImages(filter));
            case Filters() -> Places.enter(new FilteringImages(filter));
            case OnlyFavourites(var on) -> filtered(filter.withFavourite(on));
            case OnlyTwoK(var on) -> filtered(filter.withTwoK(on));
            case Zip _ ->
                    new Ask(
                            new FindingImages(filter),
                            new OrderArchive(filter, moment.origin()),
                            Notice.NONE);
            case OpenFacet(var facet, var page) ->
                    Places.enter(new ChoosingFacet(filter, facet, page));
            case OfAvatar(var avatar) -> filtered(filter.withAvatar(avatar));
            case OfRatio(var ratio) ->
                    ratio == AspectRatio.UNKNOWN
                            ? Taps.outdated(moment.now())
                            : filtered(filter.withRatio(ratio));
            case OfPeriod(var period) -> filtered(filter.withPeriod(period));
            case OfStyle(var style) -> filtered(filter.withStyle(style));
            case OpenGrid(var at) -> Places.enter(new ViewingGrid(filter, null, at));
            case GridPage(var cursor) -> Places.enter(new ViewingGrid(filter, cursor, null));
            case Share(var id) -> new Ask(moment.now(), new ShareImage(id), Notice.NONE);
            case StopShare(var id) -> new Ask(moment.now(), new StopSharing(id), Notice.NONE);
            case Search() -> Places.enter(new SearchingImages(filter));
            case ShowFound() -> Places.enter(new BrowsingGallery(null, null, filter));
            case Reset() -> Places.enter(new BrowsingGallery(null, null, GalleryFilter.ALL));
            case Statistics() -> Places.enter(new SeeingStatistics(filter));
            case Actions(var id) -> Places.enter(new ChoosingAction(filter, id));
        };
    }

    /// Words are looked for where they were asked for; elsewhere they are offered as a prompt.
    static Turn text(GalleryPlace place, String text) {
        if (place instanceof SearchingImages(var filter)) {
            boolean words = text.codePoints().anyMatch(Character::isLetterOrDigit);
            return words && text.length() <= LONGEST_SEARCH
                    ? Places.enter(new BrowsingGallery(null, null, filter.withWords(text)))
                    : Places.enter(place, Notice.SEARCH_INVALID);
        }
        return text.isEmpty()
                ? Places.enter(new Home(), Notice.NOT_UNDERSTOOD)
                : Places.enter(new OfferingText(text));
    }

    static Turn answered(Moment moment, GalleryEvent event) {
        return switch (event) {
            case CardKnown(var card, var filter) -> {
                UUID neighbour = card.older() == null ? card.newer() : card.older();
                yield show(
                        moment,
                        new BrowsingGallery(card.image().id(), neighbour, filter),
                        new GalleryScreen.Card(card, filter));
            }
            case NothingFound(var filter) ->
                    show(
                            moment,
                            new BrowsingGallery(null, null, filter),
                            new GalleryScreen.NothingFound(filter));
            case GridKnown(var grid, var filter) ->
                    show(
                            moment,
                            new ViewingGrid(filter, grid.cursor(), grid.images().getFirst()),
                            new GalleryScreen.Grid(grid, filter));
            case ImageShared(var id, var token, var bot) ->
                    show(moment, moment.now(), new GalleryScreen.ShareLink(id, token, bot));
            case SharingStopped(var id) ->
                    Places.enter(gallery(moment.now(), id), Notice.SHARING_STOPPED);
            case SharedKnown(var token) ->
                    show(moment, new SeeingShared(token), new GalleryScreen.Shared(token));
            case ImagesCounted(var images, var names) -> counted(moment, images, names);
            case ArchiveOrdered(var archive) ->
                    show(moment, moment.now(), new GalleryScreen.ArchiveStarted(archive.images()));
            case StatisticsKnown(var statistics) ->
                    moment.now() instanceof ChoosingFacet(var filter, var facet, var page)
                            ? show(
                                    moment,
                                    moment.now(),
                                    new GalleryScreen.FacetChoice(filter, facet, page, statistics))
                            : show(
                                    moment,
                                    new SeeingStatistics(filter(moment.now())),
                                    new GalleryScreen.Numbers(statistics));
            case ActionsKnown(var image, var generation) ->
                    show(
                            moment,
                            new ChoosingAction(filter(moment.now()), image.id()),
                            new GalleryScreen.ImageActions(image, generation, moment.action()));
        };
    }

    /// The filter of the place, or none.
    static GalleryFilter filter(Conversation now) {
        return switch (now) {
            case BrowsingGallery(_, _, var filter) -> filter;
            case GalleryPlace place -> place.filter();
            default -> GalleryFilter.ALL;
        };
    }

    /// The gallery with the filter of where the person is.
    static BrowsingGallery gallery(Conversation now, @Nullable UUID imageId) {
        return new BrowsingGallery(imageId, null, filter(now));
    }

    private static Turn filtered(GalleryFilter filter) {
        return Places.enter(new FilteringImages(filter));
    }

    private static Turn counted(Moment moment, long images, GalleryFilter.Names names) {
        GalleryFilter filter = filter(moment.now()).named(names);
        return moment.now() instanceof FilteringImages
                ? show(
                        moment,
                        new FilteringImages(filter),
                        new GalleryScreen.Filters(filter, images))
                : show(
                        moment,
                        new FindingImages(filter),
                        new GalleryScreen.Finder(filter, images, moment.action()));
    }
}
