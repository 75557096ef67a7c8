package dev.aisha.bot.flow;

import static dev.aisha.bot.screen.GallerySamples.FILTER;
import static dev.aisha.bot.screen.Samples.ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.conversation.Command;
import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.BrowsingGallery;
import dev.aisha.bot.conversation.Conversation.Home;
import dev.aisha.bot.conversation.Conversation.OfferingPhotos;
import dev.aisha.bot.conversation.Conversation.OfferingText;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.conversation.Event.BotCommand;
import dev.aisha.bot.conversation.Event.CommandGiven;
import dev.aisha.bot.conversation.Event.Failed;
import dev.aisha.bot.conversation.Event.ImageDeleted;
import dev.aisha.bot.conversation.Event.ImageKnown;
import dev.aisha.bot.conversation.Event.PhotoReceived;
import dev.aisha.bot.conversation.Event.Tapped;
import dev.aisha.bot.conversation.Event.Text;
import dev.aisha.bot.conversation.Event.Unsupported;
import dev.aisha.bot.conversation.GalleryCommand.*;
import dev.aisha.bot.conversation.GalleryCommand.OrderArchive;
import dev.aisha.bot.conversation.GalleryEvent.*;
import dev.aisha.bot.conversation.GalleryEvent.ArchiveOrdered;
import dev.aisha.bot.conversation.GalleryPlace;
import dev.aisha.bot.conversation.GalleryPlace.*;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.conversation.Turn.Show;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.CreationTap;
import dev.aisha.bot.screen.GalleryFilter;
import dev.aisha.bot.screen.GalleryFilter.Facet;
import dev.aisha.bot.screen.GalleryFilter.Period;
import dev.aisha.bot.screen.GallerySamples;
import dev.aisha.bot.screen.GalleryScreen;
import dev.aisha.bot.screen.GalleryTap;
import dev.aisha.bot.screen.GalleryTap.*;
import dev.aisha.bot.screen.GalleryTap.OnlyTwoK;
import dev.aisha.bot.screen.GalleryTap.Zip;
import dev.aisha.bot.screen.HtmlScreenRenderer;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Samples;
import dev.aisha.bot.screen.Screen;
import dev.aisha.bot.screen.Screen.Way;
import dev.aisha.bot.screen.Surface;
import dev.aisha.model.gallery.ImageCount;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.privacy.ExportStatus;
import dev.aisha.model.problem.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The gallery's state table: each place × each kind of input.
class GalleryFlowTest {
    private static final Samples S = Samples.PLAIN;
    private final Flows flows = new Flows();

    static List<Conversation> places() {
        return GallerySamples.places();
    }

    /// What each button that filters makes of the filter.
    static Map<GalleryTap, UnaryOperator<GalleryFilter>> filters() {
        Map<GalleryTap, UnaryOperator<GalleryFilter>> taps = new LinkedHashMap<>();
        taps.put(new OnlyFavourites(true), filter -> filter.withFavourite(true));
        taps.put(new OnlyFavourites(false), filter -> filter.withFavourite(false));
        taps.put(new OnlyTwoK(true), filter -> filter.withTwoK(true));
        taps.put(new OnlyTwoK(false), filter -> filter.withTwoK(false));
        taps.put(new OfAvatar(ID), filter -> filter.withAvatar(ID));
        taps.put(new OfAvatar(null), filter -> filter.withAvatar(null));
        taps.put(new OfRatio(AspectRatio.CINEMA), filter -> filter.withRatio(AspectRatio.CINEMA));
        taps.put(new OfRatio(null), filter -> filter.withRatio(null));
        taps.put(new OfPeriod(Period.DAY), filter -> filter.withPeriod(Period.DAY));
        taps.put(new OfStyle("pop-art"), filter -> filter.withStyle("pop-art"));
        taps.put(new OfStyle(null), filter -> filter.withStyle(null));
        return taps;
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenAConditionIsChosen_thenItCombinesAndMatchesAreCounted(Conversation at) {
        filters()
                .forEach((tap, change) -> {
                    GalleryFilter filter = change.apply(GalleryFlow.filter(at));
                    Turn turn = turn(at, new Tapped(tap));
                    assertThat(turn)
                            .isEqualTo(
                                    new Ask(
                                            new FilteringImages(filter, null),
                                            new FetchCount(filter),
                                            Notice.NONE));
                    assertThat(
                                    screen(
                                            turn(
                                                    turn.next(),
                                                    new ImagesCounted(
                                                            new ImageCount(3, 500),
                                                            GallerySamples.NAMES))))
                            .isEqualTo(
                                    new GalleryScreen.Filters(
                                            filter.named(GallerySamples.NAMES), 3));
                });
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenAScreenIsOpened_thenTheFilterGoesAlong(Conversation at) {
        GalleryFilter filter = GalleryFlow.filter(at);
        UUID from = GalleryFlow.at(at);
        assertThat(turn(at, new Tapped(new Find())).next())
                .isEqualTo(new FindingImages(filter, from));
        assertThat(turn(at, new Tapped(new Filters())).next())
                .isEqualTo(new FilteringImages(filter, from));
        assertThat(turn(at, new Tapped(new OpenGrid(ID))))
                .isEqualTo(
                        new Ask(
                                new ViewingGrid(filter, null, ID),
                                new FetchGrid(filter, null, ID),
                                Notice.NONE));
        assertThat(turn(at, new Tapped(new GridPage("next"))).next())
                .isEqualTo(new ViewingGrid(filter, "next", null));
        assertThat(turn(at, new Tapped(new Search())).next())
                .isEqualTo(new SearchingImages(filter, from));
        assertThat(turn(at, new Tapped(new Statistics())).next())
                .isEqualTo(new SeeingStatistics(filter, from));
        assertThat(turn(at, new Tapped(new Actions(ID))).next())
                .isEqualTo(new ChoosingAction(filter, ID, GalleryFlow.neighbour(at, ID)));
        assertThat(turn(at, new Tapped(new ShowFound())))
                .isEqualTo(
                        new Ask(
                                new BrowsingGallery(null, null, filter),
                                new FetchCard(null, filter),
                                Notice.NONE));
        assertThat(turn(at, new Tapped(new Callback.ShowImage(ID))))
                .isEqualTo(
                        new Ask(
                                new BrowsingGallery(ID, null, filter),
                                new FetchCard(ID, filter),
                                Notice.NONE));
        assertThat(turn(at, new Tapped(new Reset())).next())
                .isEqualTo(new BrowsingGallery(null, null, GalleryFilter.ALL));
        for (Facet facet : Facet.values()) {
            Turn turn = turn(at, new Tapped(new OpenFacet(facet, 2)));
            assertThat(turn.next()).isEqualTo(new ChoosingFacet(filter, facet, 2, from));
            var known = new StatisticsKnown(GallerySamples.statistics(S, 3));
            assertThat(screen(turn(turn.next(), known)))
                    .isInstanceOf(GalleryScreen.FacetChoice.class);
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenAZipIsOrdered_thenItIsOfWhatTheFinderSaid(Conversation at) {
        Turn turn = turn(at, new Tapped(new Zip(Samples.ACTION)));
        if (!(at instanceof FindingImages(var filter, _))) {
            assertThat(turn.next()).isEqualTo(at);
            assertThat(notice(turn)).isEqualTo(Notice.OUTDATED);
            return;
        }
        assertThat(turn).isEqualTo(new Ask(at, new OrderArchive(filter, "u7"), Notice.NONE));
        var ordered = new ArchiveOrdered(GallerySamples.archive(ExportStatus.PENDING));
        assertThat(turn(turn.next(), ordered))
                .isEqualTo(new Show(at, new GalleryScreen.ArchiveStarted(500), Notice.NONE));
    }

    @Test
    void givenMoreImagesThanAnArchiveTakes_whenFound_thenTheBoundIsSaidInsteadOfOffered() {
        assertThat(drawn(new GalleryScreen.Finder(FILTER, new ImageCount(500, 500), "a")))
                .contains("ZIP · 500");
        assertThat(drawn(new GalleryScreen.Finder(FILTER, new ImageCount(501, 500), "a")))
                .contains("One ZIP order takes 500 images")
                .doesNotContain("ZIP ·");
    }

    @Test
    void givenTheActionsOfAnImage_whenItIsDeleted_thenItsNeighbourIsShown() {
        UUID next = new UUID(5, 5);
        Turn actions = turn(new BrowsingGallery(ID, next, FILTER), new Tapped(new Actions(ID)));
        Turn deleted =
                turn(
                        actions.next(),
                        new ImageDeleted(
                                ID,
                                Surface.GALLERY,
                                S.generation(GenerationStatus.SUCCEEDED, 3, null)));

        assertThat(deleted.next()).isEqualTo(new BrowsingGallery(next, null, FILTER));
        assertThat(notice(deleted)).isEqualTo(Notice.IMAGE_DELETED);
    }

    @Test
    void givenAnImage_whenSearchingIsLeft_thenItIsShownAgain() {
        Conversation at = new BrowsingGallery(ID, null, FILTER);
        for (GalleryTap tap : List.of(new Filters(), new Search(), new Statistics())) {
            Turn found = turn(at, new Tapped(new Find()));
            Turn inner = turn(found.next(), new Tapped(tap));
            assertThat(Places.before(Places.before(inner.next()))).isEqualTo(at);
        }
    }

    @Test
    void givenAnImage_whenItsPromptIsEdited_thenBackLeadsToItsActions() {
        var actions = new ChoosingAction(FILTER, ID, null);
        Turn asked = turn(actions, new Tapped(new CreationTap.EditPrompt(ID)));
        assertThat(Places.before(asked.next())).isEqualTo(actions);
    }

    private static Notice notice(Turn turn) {
        return switch (turn) {
            case Ask(_, _, var notice) -> notice;
            case Show(_, _, var notice) -> notice;
        };
    }

    private static String drawn(Screen screen) {
        return new HtmlScreenRenderer().render(screen, Notice.NONE, Language.EN).parts().toString();
    }

    @ParameterizedTest
    @EnumSource(
            value = ProblemCode.class,
            names = {"ARCHIVE_EMPTY", "ARCHIVE_TOO_MANY", "ARCHIVE_ACTIVE", "ARCHIVE_RATE_LIMITED"})
    void givenAnOrderRefused_whenAnswered_thenTheFilterIsStillThere(ProblemCode code) {
        var at = new FindingImages(FILTER, null);
        Turn turn = turn(at, new Failed(new OrderArchive(FILTER, "u7"), code, null, null));
        assertThat(turn)
                .isEqualTo(
                        new Show(
                                at,
                                new Screen.Problem(
                                        code,
                                        null,
                                        new Way(Way.Kind.TO_GALLERY, new GalleryTap.Find())),
                                Notice.NONE));
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenSomethingIsSent_thenItIsSearchedOrOffered(Conversation at) {
        Turn text = turn(at, new Text("  a cat  "));
        if (at instanceof SearchingImages(var filter, _)) {
            assertThat(text.next())
                    .isEqualTo(new BrowsingGallery(null, null, filter.withWords("a cat")));
        } else {
            assertThat(text.next()).isEqualTo(new OfferingText("a cat"));
            assertThat(turn(at, new Text("")).next()).isEqualTo(new Home());
        }
        assertThat(turn(at, new PhotoReceived("ref", "image/jpeg", 1L, null)).next())
                .isEqualTo(new OfferingPhotos(List.of("ref"), null));
        assertThat(turn(at, new Unsupported()).next()).isEqualTo(at);
        assertThat(turn(at, new CommandGiven(BotCommand.CANCEL, "")).next()).isEqualTo(new Home());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "***", "—"})
    void givenNoWords_whenSearched_thenTheyAreAskedForAgain(String text) {
        Turn turn = turn(new SearchingImages(FILTER, null), new Text(text));
        assertThat(turn)
                .isEqualTo(
                        new Show(
                                new SearchingImages(FILTER, null),
                                new GalleryScreen.SearchQuestion(),
                                Notice.SEARCH_INVALID));
        assertThat(turn(new SearchingImages(FILTER, null), new Text("a".repeat(201))).next())
                .isEqualTo(new SearchingImages(FILTER, null));
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenBackIsTapped_thenItLeadsTowardsTheCardWithTheFilter(Conversation at) {
        Conversation back = turn(at, new Tapped(new Callback.Back())).next();
        if (at instanceof GalleryPlace place) {
            assertThat(GalleryFlow.filter(back)).isEqualTo(place.filter());
        } else {
            assertThat(back).isEqualTo(new Home());
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenTheApiIsDown_thenThePersonHearsOfIt(Conversation at) {
        for (Command command :
                List.of(
                        new FetchCard(ID, FILTER),
                        new FetchCard(null, FILTER),
                        new FetchCount(FILTER),
                        new FetchStatistics(),
                        new FetchActions(ID))) {
            assertThat(screen(turn(at, new Failed(command, ProblemCode.UNAVAILABLE, null, null))))
                    .isInstanceOf(Screen.Problem.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Surface.class)
    void givenADeletedImage_whenItsOldButtonIsTapped_thenItIsSaidAboveTheGallery(Surface surface) {
        var now = new BrowsingGallery(ID, null, FILTER);
        for (Command command :
                List.of(
                        new Command.SetFavourite(ID, true, surface),
                        new Command.DeleteImage(ID, surface),
                        new Command.FetchImage(ID, surface, Command.Purpose.PROMPT),
                        new FetchCard(ID, FILTER),
                        new FetchGrid(FILTER, null, ID),
                        new FetchActions(ID))) {
            Turn turn = turn(now, new Failed(command, ProblemCode.IMAGE_NOT_FOUND, null, null));
            assertThat(turn)
                    .isEqualTo(
                            new Ask(
                                    new BrowsingGallery(null, null, FILTER),
                                    new FetchCard(null, FILTER),
                                    Notice.GONE));
        }
    }

    @Test
    void givenAFilter_whenTheCardsImageIsMarkedOrDeleted_thenTheFilterStays() {
        var now = new BrowsingGallery(ID, new UUID(5, 5), FILTER);
        var marked = new ImageKnown(S.card(), null, Surface.GALLERY, Command.Purpose.SHOW);
        assertThat(turn(now, marked))
                .isEqualTo(
                        new Ask(
                                new BrowsingGallery(S.card().image().id(), null, FILTER),
                                new FetchCard(S.card().image().id(), FILTER),
                                Notice.NONE));
        assertThat(
                        turn(
                                        now,
                                        new ImageDeleted(
                                                ID,
                                                Surface.GALLERY,
                                                S.generation(GenerationStatus.SUCCEEDED, 3, null)))
                                .next())
                .isEqualTo(new BrowsingGallery(new UUID(5, 5), null, FILTER));
    }

    @Test
    void givenAPageOfTheGrid_whenBackIsTapped_thenTheCardOfItsFirstImageIsShown() {
        var grid = GallerySamples.grid(9);
        Turn shown = turn(new ViewingGrid(FILTER, null, null), new GridKnown(grid, FILTER));
        assertThat(screen(shown)).isEqualTo(new GalleryScreen.Grid(grid, FILTER));
        assertThat(turn(shown.next(), new Tapped(new Callback.Back())).next())
                .isEqualTo(new BrowsingGallery(grid.images().getFirst(), null, FILTER));
    }

    @Test
    void givenALink_whenOpened_thenItsImageIsShownWithAWayForward() {
        Turn start = turn(new Home(), new CommandGiven(BotCommand.START, "s_token"));
        Turn known = turn(start.next(), new Event.UserKnown(S.user(true, 0, 0)));
        assertThat(known)
                .isEqualTo(
                        new Ask(new SeeingShared("token"), new FetchShared("token"), Notice.NONE));
        assertThat(screen(turn(known.next(), new SharedKnown("token"))))
                .isEqualTo(new GalleryScreen.Shared("token"));
        var gone = new Failed(new FetchShared("token"), ProblemCode.SHARE_NOT_FOUND, null, null);
        assertThat(screen(turn(known.next(), gone)))
                .isEqualTo(
                        new Screen.Problem(
                                ProblemCode.SHARE_NOT_FOUND,
                                null,
                                new Screen.Way(
                                        Screen.Way.Kind.NEW_IMAGE, new Callback.NewImage(null))));
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenAnImageIsShared_thenThePersonStaysAndCanTakeItBack(Conversation at) {
        assertThat(turn(at, new Tapped(new Share(ID))))
                .isEqualTo(new Ask(at, new ShareImage(ID, GalleryFlow.filter(at)), Notice.NONE));
        Turn shared = turn(at, new ImageShared(ID, "token", "bot", S.card()));
        assertThat(shared.next()).isEqualTo(at);
        assertThat(screen(shared))
                .isEqualTo(
                        new GalleryScreen.ShareLink(
                                ID,
                                "token",
                                "bot",
                                new GalleryScreen.Card(S.card(), GalleryFlow.filter(at))));
        assertThat(turn(at, new Tapped(new StopShare(ID))))
                .isEqualTo(new Ask(at, new StopSharing(ID), Notice.NONE));
        assertThat(turn(at, new SharingStopped(ID)))
                .isEqualTo(
                        new Ask(
                                new BrowsingGallery(ID, null, GalleryFlow.filter(at)),
                                new FetchCard(ID, GalleryFlow.filter(at)),
                                Notice.SHARING_STOPPED));
    }

    @Test
    void givenACard_whenKnown_thenItIsShownWithItsNeighbourAtHand() {
        Turn turn = turn(new BrowsingGallery(null, null, FILTER), new CardKnown(S.card(), FILTER));
        assertThat(turn.next())
                .isEqualTo(new BrowsingGallery(S.card().image().id(), S.card().older(), FILTER));
        assertThat(screen(turn)).isEqualTo(new GalleryScreen.Card(S.card(), FILTER));
    }

    private static Screen screen(Turn turn) {
        assertThat(turn).isInstanceOf(Show.class);
        return ((Show) turn).screen();
    }

    private Turn turn(Conversation at, Event event) {
        return flows.turn(new Moment(at, event, "u7", Samples.ACTION, Language.EN, Notice.NONE));
    }
}
