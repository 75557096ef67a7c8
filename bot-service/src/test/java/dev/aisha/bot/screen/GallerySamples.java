package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.Samples.ACTION;
import static dev.aisha.bot.screen.Samples.ID;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.BrowsingGallery;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.conversation.GalleryEvent;
import dev.aisha.bot.conversation.GalleryPlace.*;
import dev.aisha.bot.screen.GalleryFilter.Facet;
import dev.aisha.bot.screen.GalleryFilter.Period;
import dev.aisha.model.gallery.ArchiveView;
import dev.aisha.model.gallery.GalleryStatistics;
import dev.aisha.model.gallery.GalleryStatistics.OfAvatar;
import dev.aisha.model.gallery.GalleryStatistics.OfRatio;
import dev.aisha.model.gallery.GalleryStatistics.OfStyle;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.gallery.ImageCount;
import dev.aisha.model.gallery.ImageGrid;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.privacy.ExportStatus;
import dev.aisha.model.privacy.ExportView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The gallery for tests over all screens and places.
public final class GallerySamples {
    public static final GalleryFilter.Names NAMES =
            new GalleryFilter.Names("Anna", Map.of("ru", "Нуар", "en", "Film noir"));

    /// All conditions at once.
    public static final GalleryFilter FILTER =
            new GalleryFilter(
                    ID,
                    true,
                    true,
                    AspectRatio.STORY,
                    Period.WEEK,
                    "film-noir",
                    "mars beach",
                    NAMES);

    private GallerySamples() {}

    public static List<Conversation> places() {
        List<Conversation> places = new ArrayList<>();
        for (GalleryFilter filter : List.of(GalleryFilter.ALL, FILTER)) {
            places.add(new BrowsingGallery(ID, ID, filter));
            places.add(new FindingImages(filter, ID));
            places.add(new FilteringImages(filter, ID));
            places.add(new ViewingGrid(filter, null, null));
            places.add(new ViewingGrid(filter, "cursor", ID));
            places.add(new SearchingImages(filter, ID));
            places.add(new SeeingStatistics(filter, ID));
            places.add(new ChoosingAction(filter, ID, null));
            for (Facet facet : Facet.values()) {
                places.add(new ChoosingFacet(filter, facet, 1, null));
            }
        }
        places.add(new SeeingShared("token"));
        return places;
    }

    public static List<Event> answers(Samples s) {
        return List.of(
                new GalleryEvent.CardKnown(s.card(), FILTER),
                new GalleryEvent.ImageShared(ID, "token", "bot", s.card()),
                new GalleryEvent.SharingStopped(ID),
                new GalleryEvent.SharedKnown("token"),
                new GalleryEvent.NothingFound(FILTER),
                new GalleryEvent.GridKnown(grid(9), FILTER),
                new GalleryEvent.ArchiveOrdered(archive(ExportStatus.PENDING)),
                new GalleryEvent.ImagesCounted(new ImageCount(7, 500), NAMES),
                new GalleryEvent.StatisticsKnown(statistics(s, 9)),
                new GalleryEvent.ActionsKnown(
                        s.image(1), s.generation(GenerationStatus.SUCCEEDED, 1, null)));
    }

    public static ArchiveView archive(ExportStatus status) {
        return new ArchiveView(
                ID,
                status,
                500,
                status == ExportStatus.READY
                        ? List.of(
                                new ExportView.Part(1, "aisha-gallery-1.zip", 45_000_000),
                                new ExportView.Part(2, "aisha-gallery-2.zip", 7))
                        : List.of(),
                Samples.TIME,
                Samples.TIME);
    }

    private static Map<String, String> titles(Samples s) {
        return Map.of("ru", s.name(), "en", s.name());
    }

    /// A page in the middle, with the longest cursors.
    public static ImageGrid grid(int images) {
        String cursor = "A".repeat(38);
        return new ImageGrid(
                IntStream.range(0, images).mapToObj(n -> new UUID(-1, n)).toList(),
                Long.MAX_VALUE,
                9,
                "picture",
                cursor,
                images < 9 ? null : "N".repeat(38),
                images < 9 ? null : "O".repeat(38));
    }

    public static GalleryStatistics statistics(Samples s, int values) {
        return new GalleryStatistics(
                s.coins(),
                s.coins(),
                s.coins(),
                s.coins(),
                values == 0 ? null : Instant.EPOCH,
                IntStream.range(0, values)
                        .mapToObj(n -> new OfAvatar(new UUID(0, n), s.name(), s.coins()))
                        .toList(),
                Stream.of(AspectRatio.values())
                        .limit(values)
                        .map(ratio -> new OfRatio(ratio, s.coins()))
                        .toList(),
                IntStream.range(0, values)
                        .mapToObj(n ->
                                new OfStyle(
                                        "film-noir-" + n,
                                        n % 2 == 0 ? titles(s) : Map.of(),
                                        s.coins()))
                        .toList());
    }

    static List<Screen> screens(Samples s) {
        List<Screen> all = new ArrayList<>();
        GalleryFilter searched =
                FILTER.withWords(s.prompt()).named(new GalleryFilter.Names(s.name(), titles(s)));
        for (GalleryFilter filter : List.of(GalleryFilter.ALL, FILTER, searched)) {
            all.add(new GalleryScreen.Card(s.card(), filter));
            all.add(
                    new GalleryScreen.Card(
                            new ImageCard(s.image(2), 0, s.coins(), null, null, true), filter));
            for (int images : new int[] {1, 9}) {
                all.add(new GalleryScreen.Grid(grid(images), filter));
            }
            all.add(new GalleryScreen.Finder(filter, new ImageCount(s.coins(), 500), ACTION));
            all.add(new GalleryScreen.Finder(filter, new ImageCount(0, 500), ACTION));
            all.add(new GalleryScreen.Filters(filter, s.coins()));
            all.add(new GalleryScreen.NothingFound(filter));
            for (Facet facet : Facet.values()) {
                for (int values : new int[] {0, 1, 30}) {
                    all.add(
                            new GalleryScreen.FacetChoice(
                                    filter, facet, 99, statistics(s, values)));
                }
            }
        }
        var made = s.generation(GenerationStatus.SUCCEEDED, 4, null);
        all.add(new GalleryScreen.ImageActions(s.image(1), made, ACTION));
        all.add(
                new GalleryScreen.ShareLink(
                        ID,
                        "A".repeat(32),
                        "aisha_bot",
                        new GalleryScreen.Card(s.card(), GalleryFilter.ALL)));
        all.add(
                new GalleryScreen.ShareLink(
                        ID,
                        "A".repeat(32),
                        null,
                        new GalleryScreen.Card(s.card(), GalleryFilter.ALL)));
        all.add(new GalleryScreen.Shared("A".repeat(32)));
        all.add(new GalleryScreen.ArchiveStarted(500));
        for (ExportStatus status : ExportStatus.values()) {
            all.add(new GalleryScreen.ArchiveFiles(archive(status)));
        }
        all.add(new GalleryScreen.SearchQuestion());
        all.add(new GalleryScreen.Numbers(statistics(s, 0)));
        all.add(new GalleryScreen.Numbers(statistics(s, 30)));
        return all;
    }
}
