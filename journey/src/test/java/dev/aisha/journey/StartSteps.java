package dev.aisha.journey;

import java.nio.file.Path;
import java.util.List;

/// The first minute.
///
/// @param person who has not written yet
record StartSteps(Visitor person) {
    void walk() {
        person.page().shot("start-welcome").starts();
        person.sees("menuTitle", "start-menu").has(200);
        person.taps("helpButton").sees("help", "start-help").taps("menu");
    }

    /// Words and a photo that nothing asked for, and a gallery with nothing in it.
    void wanders(String words, Path photo) {
        person.writes(words).sees("textOffer", "start-words");
        person.writes("/menu").seesLast("menuTitle").page().sends(List.of(photo));
        person.finds("readOfferedButton", "start-photo");
        person.writes("/gallery").sees("galleryEmpty", "start-gallery");
        person.writes("/menu").seesLast("menuTitle");
    }
}
