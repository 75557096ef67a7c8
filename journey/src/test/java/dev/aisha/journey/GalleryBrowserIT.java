package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Looking through one's pictures on the chat page, and showing one to others.
@BrowserJourney
class GalleryBrowserIT {
    private final World world = World.shared();

    @Test
    void givenPicturesOfTwoShapes_whenLookedThroughAndFound_thenTheNumbersAreReal() {
        Phone phone = Journeys.trained(world, "Галя", 215);
        Journeys.orders(phone, "рыжая лиса в снегу", "16:9", 1).sees("рыжая лиса");
        try (var person = Visitor.goesOn(phone, "gallery")) {
            person.page().seesPictures(2); // the contact sheet and the fox
            new GallerySteps(person).walk();
            person.taps("ratioFilter").sees("facetRatio", "shapes").page().taps("16:9 · 1");
            person.sees("filtersTitle").page().seesLast("1 картинка").seesLast("16:9");
            person.taps("showFound").page().seesLast("1 из 1").seesLast("16:9").shot("fox");
            person.taps("favourite").finds("unfavourite");
            person.writes("/gallery").taps("findButton").taps("filtersButton");
            person.taps("favouritesFilter").page().seesLast("1 картинка").shot("favourites");
            person.taps("ratioFilter").page().taps("1:1 · ").seesLast("0 картинок");
            person.page().taps("✓ Форма").taps("16:9 · ").seesLast("1 картинка");
            person.page().seesLast("★ Избранные · 16:9").shot("combined");
            person.writes("/gallery").taps("findButton").taps("searchButton");
            person.sees("searchQuestion").writes("лиса").page().seesLast("1 из 1").shot("found");
            person.writes("/gallery").taps("findButton").taps("searchButton");
            person.sees("searchQuestion").writes("дирижабль").sees("galleryNothing", "nothing");
            person.leaves();
        }
    }

    @Test
    void
            givenAnAlbum_whenOneImageIsDeletedInTheGallery_thenItLeavesTheChatAndItsNeighbourIsShown() {
        Phone phone = Journeys.drawn(world, "Нина", 3);
        try (var person = Visitor.goesOn(phone, "deleted")) {
            person.writes("/gallery").page().seesLast("1 из 3").seesPictures(4);
            person.taps("next").page().seesLast("2 из 3");
            person.taps("actionsButton").sees("actionsTitle").taps("delete");
            person.sees("deleteImageQuestion").taps("yesDelete");
            person.page().seesLast("2 из 2").seesPictures(3).shot("neighbour");
            person.leaves();
        }
    }

    @Test
    void givenASharedPicture_whenTheLinkIsOpened_thenOthersSeeItUntilSharingEnds() {
        Phone owner = Journeys.drawn(world, "Хозяйка", 1);
        String link;
        try (var person = Visitor.goesOn(owner, "share")) {
            person.writes("/gallery").taps("share");
            link = person.reads(Pattern.compile("(s_[\\w-]+)")).group(1);
            person.page().shot("link");
            person.leaves();
        }
        try (var guest = Visitor.arrives("Guest", "en", "shared")) {
            guest.page().starts();
            guest.sees("menuTitle").writes("/start " + link);
            guest.sees("sharedCaption").page().seesPictures(1).shot("seen");
            assertThat(ImageSteps.shape(guest.page().newestPicture())).isBetween(0.55, 0.58);
            guest.finds("createOwn");
            owner.taps("Закрыть доступ").sees("Доступ закрыт");
            guest.writes("/start " + link).sees("problemShareGone", "gone");
            assertThat(guest.count("SELECT count(*) FROM image WHERE user_id = ?")).isZero();
            guest.leaves();
        }
    }
}
