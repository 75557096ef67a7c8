package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.sandbox.fal.FalBehaviour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Makes the walk-through in `docs/` anew, when asked: `./aisha screens`.
@ExtendWith(CalmAfterEach.class)
@EnabledIfSystemProperty(named = "aisha.screens", matches = "true")
class WalkThroughIT {
    /// Messages that open a screen and are not named where their picture is taken. One that is
    /// neither here nor pictured fails the walk.
    private static final Set<String> LEFT_OUT =
            Set.of(
                    // recognised by a button or another word
                    "photosTitle",
                    "photoNumber",
                    "photoOffer",
                    "photoOfferAlone",
                    "trainingFailed",
                    "styleCategories",
                    "finderTitle",
                    "finderFound",
                    "filtersTitle",
                    "archiveStarted",
                    "invoiceShown",
                    "myDataTitle",
                    "generationTitle",
                    "galleryOutside",
                    // gone in a moment
                    "promptBeingRead",
                    "promptBeingWritten",
                    "upscaleTitle",
                    "generationDone",
                    "trainingDone",
                    "leaving",
                    // like one that is pictured
                    "tipsStyle",
                    "noAvatars",
                    "facetNone",
                    "facetPeriod",
                    "facetAvatar",
                    "facetStyle",
                    "topUpMissing",
                    "shareCode",
                    "revokeTrainingQuestion",
                    // what a walk does not bring about
                    "trainingCancelled",
                    "generationCancelled",
                    "generationFailed",
                    "promptFailed",
                    "upscaleFailed",
                    "archiveFailed",
                    "exportFailed",
                    "topUpClosed",
                    "paymentRefunded",
                    "paymentFound",
                    "promoDone",
                    "referralInviter",
                    "referralInvited");

    @ParameterizedTest
    @CsvSource({
        "en, Alice, me as an astronaut on the Moon, Cinema",
        "ru, Алиса, я космонавт на Луне, Кино",
    })
    void givenALanguage_whenTheWholeProductIsWalked_thenEveryScreenIsPictured(
            String language, String name, String prompt, String category, @TempDir Path disk)
            throws IOException {
        var fal = World.shared().sandbox().fal();
        fal.behave(FalBehaviour.on("trainer").fails(500, "internal error").times(1));
        fal.behave(FalBehaviour.on("trainer").takes(Duration.ofSeconds(8)));
        Path taken = Files.createDirectories(disk.resolve("taken"));
        List<Path> photos = CameraFiles.write(disk.resolve("photos"), 12);
        try (var person = Visitor.open("", language, taken, language)) {
            person.page().becomes(name, language);
            new StartSteps(person).walk();
            new StartSteps(person).wanders(prompt, photos.getFirst());
            trains(new AvatarSteps(person, name), photos);
            new CardSteps(person).walk(name + " 2");
            new ImageSteps(person).walk(prompt, 4); // the contact sheet and the card too
            new ImageSteps(person).styles(category);
            new ImageSteps(person).styled();
            new VisionSteps(person).walk(photos.getFirst());
            new VisionSteps(person).goesOn(name, photos.getLast());
            new GallerySteps(person).walk();
            new GallerySteps(person).findsNothing();
            new GallerySteps(person).shares();
            new WalletSteps(person).walk();
            new SettingsSteps(person).walk();
            new SettingsSteps(person).showsFirst(prompt);
            new DataSteps(person).withdraws();
            new DataSteps(person).looks();
            new DataSteps(person).takesAlong();
            new DataSteps(person).deletes();
            person.leaves();
            new PictureBook(language).bind(taken, Path.of("..", "docs"));
            assertThat(person.unpictured()).as("screens without a picture").isSubsetOf(LEFT_OUT);
        }
    }

    private static void trains(AvatarSteps avatar, List<Path> photos) {
        avatar.prepares(photos);
        avatar.checks();
        avatar.failsOnce();
        avatar.pays();
        avatar.learns();
    }
}
