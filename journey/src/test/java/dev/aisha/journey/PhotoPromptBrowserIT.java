package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.sandbox.openai.OpenAiBehaviour;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From somebody's photo to a picture of one's own, on the chat page.
@BrowserJourney
class PhotoPromptBrowserIT {
    private static final String SINGLE_PHOTO =
            ".unit.me > [data-testid=message] [data-testid=photo]";

    @Test
    @Tag("P50")
    void givenAPhoto_whenReadAndEdited_thenOneTapDrawsItWithTheOwnAvatar(@TempDir Path disk)
            throws IOException {
        List<Path> photos = CameraFiles.write(disk, 1);
        Phone rita = Journeys.trained(World.shared(), "Рита", 211);
        try (var person = Visitor.goesOn(rita, "photo-prompt")) {
            new VisionSteps(person).walk(photos.getFirst());
            person.writes("portrait in a red scarf, soft window light, 85mm");
            person.page().seesLast("in a red scarf").shot("edited");
            person.page().seesElement(SINGLE_PHOTO);
            person.taps("takePhotoAway").page().seesNoElement(SINGLE_PHOTO);
            person.taps("makeWithAvatar").finds("original").has(50 - 1 - 5);
            assertThat(
                            person.count(
                                    "SELECT count(*) FROM generation g JOIN avatar a"
                                            + " ON a.id = g.avatar_id WHERE g.user_id = ? AND"
                                            + " g.composed_prompt LIKE '%red scarf%' AND"
                                            + " g.composed_prompt LIKE '%' || a.trigger_phrase || '%'"))
                    .isEqualTo(1);
            new DataSteps(person).withdraws();
            person.writes("/menu").taps("photoPromptButton").seesLast("visionConsent").leaves();
        }
    }

    @Test
    @Tag("P22")
    void givenAPhotoThatTheModelRefuses_whenRead_thenItSaysWhyAndCostsNothing(@TempDir Path disk)
            throws IOException {
        List<Path> photos = CameraFiles.write(disk, 1);
        World.shared().sandbox().openAi().behave(OpenAiBehaviour.of(OpenAiBehaviour.Kind.REFUSAL));
        try (var person = Visitor.started("Alice", "en", "refused")) {
            person.taps("photoPromptButton").taps("agree").sees("photoQuestion");
            person.page().sendsFiles(photos);
            person.sees("promptRefusedModel", "said").page().sees("Nothing was charged.");
            person.has(200).finds("anotherPhoto").finds("ownWords").leaves();
        }
    }
}
