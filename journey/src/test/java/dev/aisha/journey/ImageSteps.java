package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import javax.imageio.ImageIO;

/// From words, or a style, to pictures.
record ImageSteps(Visitor person) {
    private static final String MADE =
            "SELECT count(*) FROM image i JOIN generation g ON g.id = i.generation_id"
                    + " WHERE g.user_id = ? AND g.status = 'SUCCEEDED'";

    /// Two pictures of own words, from the screen with "create image" on it.
    ///
    /// @param shown how many pictures stand in the chat then
    void walk(String prompt, int shown) {
        long before = person.count(MADE);
        person.taps("createImage").sees("promptQuestion", "image-words");
        person.writes(prompt).sees("ratioQuestion", "image-ratio");
        person.taps("ratioPortrait").sees("countQuestion", "image-count");
        person.page().taps("2 · ");
        person.finds("create", "image-check").taps("create");
        person.page()
                .seesElement(".unit.bot [data-testid=album][data-count='2']")
                .seesPictures(shown)
                .shot("image-album");
        assertThat(person.count(MADE)).isEqualTo(before + 2);
        person.page().taps("2");
        person.sees("resultChosen", "image-chosen");
        person.taps("promptButton").sees("promptShown", "image-prompt");
        person.taps("original");
        assertThat(shape(person.page().newestFile(1))).as("width to height").isBetween(0.74, 0.76);
        person.page().shot("image-original");
    }

    /// The library, as far as the shape.
    ///
    /// @param category how the first category of styles is called
    void styles(String category) {
        person.writes("/generate").taps("stylesButton").sees("styleCategories");
        person.page().seesButton(category).shot("style-categories").taps(category);
        person.finds("useStyle", "style-card");
        person.taps("addWords").reads("The style comes by itself", "Стиль добавится сам");
        person.page().shot("style-words");
        person.taps("back");
        person.taps("useStyle").sees("ratioQuestion", "style-taken");
    }

    /// From there to one picture, and what can be done with it.
    void styled() {
        long before = person.count(MADE);
        person.taps("ratioStory").page().taps("1 · ");
        person.finds("create", "style-check").taps("create");
        person.finds("moreActions", "style-result");
        assertThat(person.count(MADE)).isEqualTo(before + 1);
        person.taps("moreActions").seesLast("actionsTitle", "style-more").taps("delete");
        person.sees("deleteImageQuestion", "style-delete").taps("noKeep");
        person.finds("moreActions").taps("editPromptButton").sees("editPrompt", "style-edit");
    }

    /// Width to height of a picture that was sent.
    static double shape(URI file) {
        try {
            var picture = ImageIO.read(file.toURL());
            return (double) picture.getWidth() / picture.getHeight();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
