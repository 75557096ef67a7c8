package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Pattern;

/// The gallery of a person who has pictures.
record GallerySteps(Visitor person) {
    private static final String UPSCALED =
            "SELECT count(*) FROM upscale WHERE user_id = ? AND status = 'SUCCEEDED'";

    void walk() {
        long images = person.count("SELECT count(*) FROM image WHERE user_id = ?");
        person.writes("/gallery").reads("1 of " + images, "1 из " + images);
        person.finds("actionsButton", "gallery-card");
        person.taps("actionsButton").sees("actionsTitle", "gallery-actions");
        person.taps("upscaleButton").sees("upscaleDone", "gallery-2k");
        person.records(1, UPSCALED, "2K versions");
        person.writes("/gallery")
                .taps("gridButton")
                .reads("1–" + images + " of", "1–" + images + " из");
        person.page().seesButton("1");
        person.finds("findButton", "gallery-grid").taps("findButton");
        person.finds("statisticsButton", "gallery-find").taps("statisticsButton");
        person.sees("statisticsTitle", "gallery-statistics")
                .reads(Pattern.compile("\\b" + images + " (images?|картин\\S+)"));
        takesAlong(images);
        person.writes("/gallery").taps("findButton").taps("searchButton");
        person.sees("searchQuestion", "gallery-search");
        person.writes("/gallery").taps("findButton").finds("filtersButton", "gallery-found");
        person.taps("filtersButton").finds("favouritesFilter", "gallery-filters");
    }

    /// One kind of a condition, and a search without a find.
    void findsNothing() {
        person.taps("ratioFilter").sees("facetRatio", "gallery-facet");
        person.writes("/gallery").taps("findButton").taps("searchButton");
        person.sees("searchQuestion").writes("zeppelin").sees("galleryNothing", "gallery-nothing");
    }

    /// A link that shows one picture, and what its guests see.
    void shares() {
        person.writes("/gallery").taps("share");
        String link = person.reads(Pattern.compile("(s_[\\w-]+)")).group(1);
        person.sees("shareLink", "gallery-share").writes("/start " + link);
        person.sees("sharedCaption", "gallery-shared");
    }

    private void takesAlong(long images) {
        int files = person.page().files();
        person.writes("/gallery").taps("findButton").taps("zipButton").sees("archiveStarted");
        URI file = person.page().newestFile(files + 1);
        person.page().shot("gallery-zip");
        assertThat(Zips.names(file))
                .filteredOn(name -> !name.contains("-2k"))
                .hasSize((int) images);
    }
}
