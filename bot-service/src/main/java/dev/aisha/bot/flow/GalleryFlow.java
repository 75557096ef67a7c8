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
import dev.aisha.model.gallery.ImageCount;
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
            case FindingImages(var filter, _) -> new Ask(place, new FetchCount(filter), notice);
            case FilteringImages(var filter, _) -> new Ask(place, new FetchCount(filter), notice);
            case ChoosingFacet _, SeeingStatistics _ ->
                    new Ask(place, new FetchStatistics(), notice);
            case ViewingGrid(var filter, var cursor, var at) ->
                    new Ask(place, new FetchGrid(filter, cursor, at), notice);
            case SeeingShared(var token) -> new Ask(place, new FetchShared(token), notice);
            case SearchingImages _ -> new Show(place, new GalleryScreen.SearchQuestion(), notice);
            case ChoosingAction(_, var id, _) -> new Ask(place, new FetchActions(id), notice);
        };
    }

    static Conversation before(GalleryPlace place) {
        return switch (place) {
            case SeeingShared _ -> new Home();
            case FindingImages _, ViewingGrid _, ChoosingAction _ ->
                    new BrowsingGallery(place.image(), null, place.filter());
            case FilteringImages _, SearchingImages _, SeeingStatistics _ ->
                    new FindingImages(place.filter(), place.image());
            case ChoosingFacet _ -> new FilteringImages(place.filter(), place.image());
        };
    }

    static Turn tap(Moment moment, GalleryTap tap) {
        Conversation now = moment.now();
        GalleryFilter filter = filter(now);
        UUID at = at(now);
        return switch (tap) {
            case Find() -> Places.enter(new FindingImages(filter, at));
            case Filters() -> Places.enter(new FilteringImages(filter, at));
            case OnlyFavourites(var on) -> filtered(filter.withFavourite(on));
            case OnlyTwoK(var on) -> filtered(filter.withTwoK(on));
            // the filter is in the conversation, not on the button
            case Zip _ ->
                    now instanceof FindingImages
                            ? new Ask(now, new OrderArchive(filter, moment.origin()), Notice.NONE)
                            : Taps.outdated(now);
            case OpenFacet(var facet, var page) ->
                    Places.enter(new ChoosingFacet(filter, facet, page, at));
            case OfAvatar(var avatar) -> filtered(filter.withAvatar(avatar));
            case OfRatio(var ratio) ->
                    ratio == AspectRatio.UNKNOWN
                            ? Taps.outdated(now)
                            : filtered(filter.withRatio(ratio));
            case OfPeriod(var period) -> filtered(filter.withPeriod(period));
            case OfStyle(var style) -> filtered(filter.withStyle(style));
            case OpenGrid(var first) -> Places.enter(new ViewingGrid(filter, null, first));
            case GridPage(var cursor) -> Places.enter(new ViewingGrid(filter, cursor, null));
            case Share(var id) -> new Ask(now, new ShareImage(id, filter), Notice.NONE);
            case StopShare(var id) -> new Ask(now, new StopSharing(id), Notice.NONE);
            case Search() -> Places.enter(new SearchingImages(filter, at));
            case ShowFound() -> Places.enter(new BrowsingGallery(null, null, filter));
            case Reset() -> Places.enter(new BrowsingGallery(null, null, GalleryFilter.ALL));
            case Statistics() -> Places.enter(new SeeingStatistics(filter, at));
            case Actions(var id) ->
                    Places.enter(new ChoosingAction(filter, id, neighbour(now, id)));
        };
    }

    /// Words are looked for where they were asked for; elsewhere they are offered as a prompt.
    static Turn text(GalleryPlace place, String text) {
        if (place instanceof SearchingImages(var filter, _)) {
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
            case ImageShared(var id, var token, var bot, var card) ->
                    show(
                            moment,
                            moment.now(),
                            new GalleryScreen.ShareLink(
                                    id,
                                    token,
                                    bot,
                                    new GalleryScreen.Card(card, filter(moment.now()))));
            case SharingStopped(var id) ->
                    Places.enter(gallery(moment.now(), id), Notice.SHARING_STOPPED);
            case SharedKnown(var token) ->
                    show(moment, new SeeingShared(token), new GalleryScreen.Shared(token));
            case ImagesCounted(var count, var names) -> counted(moment, count, names);
            case ArchiveOrdered(var archive) ->
                    show(moment, moment.now(), new GalleryScreen.ArchiveStarted(archive.images()));
            case StatisticsKnown(var statistics) ->
                    moment.now() instanceof ChoosingFacet(var filter, var facet, var page, _)
                            ? show(
                                    moment,
                                    moment.now(),
                                    new GalleryScreen.FacetChoice(filter, facet, page, statistics))
                            : show(
                                    moment,
                                    new SeeingStatistics(filter(moment.now()), at(moment.now())),
                                    new GalleryScreen.Numbers(statistics));
            case ActionsKnown(var image, var generation) ->
                    show(
                            moment,
                            new ChoosingAction(
                                    filter(moment.now()),
                                    image.id(),
                                    neighbour(moment.now(), image.id())),
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

    /// The image that the person came from, if any.
    static @Nullable UUID at(Conversation now) {
        return switch (now) {
            case BrowsingGallery(var id, _, _) -> id;
            case GalleryPlace place -> place.image();
            default -> null;
        };
    }

    /// What is shown when this image is deleted; none: the newest.
    static @Nullable UUID neighbour(Conversation now, UUID imageId) {
        return switch (now) {
            case BrowsingGallery(var id, var next, _) when imageId.equals(id) -> next;
            case ChoosingAction(_, var id, var next) when imageId.equals(id) -> next;
            default -> null;
        };
    }

    /// The gallery with the filter of where the person is.
    static BrowsingGallery gallery(Conversation now, @Nullable UUID imageId) {
        return new BrowsingGallery(imageId, null, filter(now));
    }

    private static Turn filtered(GalleryFilter filter) {
        return Places.enter(new FilteringImages(filter, null));
    }

    private static Turn counted(Moment moment, ImageCount count, GalleryFilter.Names names) {
        GalleryFilter filter = filter(moment.now()).named(names);
        UUID at = at(moment.now());
        return moment.now() instanceof FilteringImages
                ? show(
                        moment,
                        new FilteringImages(filter, at),
                        new GalleryScreen.Filters(filter, count.images()))
                : show(
                        moment,
                        new FindingImages(filter, at),
                        new GalleryScreen.Finder(filter, count, moment.action()));
    }
}
