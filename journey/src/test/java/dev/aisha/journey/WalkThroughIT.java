package dev.aisha.journey;

import dev.aisha.sandbox.fal.FalBehaviour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Makes the walk-through in `docs/` anew, when asked: `./aisha screens`.
@ExtendWith(CalmAfterEach.class)
@EnabledIfSystemProperty(named = "aisha.screens", matches = "true")
class WalkThroughIT {
    @ParameterizedTest
    @CsvSource({
        "en, Alice, me as an astronaut on the Moon, Cinema",
        "ru, Алиса, я космонавт на Луне, Кино",
    })
    void givenALanguage_whenTheWholeProductIsWalked_thenEveryScreenIsPictured(
            String language, String name, String prompt, String category, @TempDir Path disk)
            throws IOException {
        World.shared()
                .sandbox()
                .fal()
                .behave(FalBehaviour.on("trainer").takes(Duration.ofSeconds(8)));
        Path taken = Files.createDirectories(disk.resolve("taken"));
        List<Path> photos = CameraFiles.write(disk.resolve("photos"), 12);
        try (var person = Visitor.open("", language, taken, language)) {
            person.page().becomes(name, language);
            new StartSteps(person).walk();
            new AvatarSteps(person, name).walk(photos);
            new ImageSteps(person).walk(prompt, 3); // the contact sheet too
            new ImageSteps(person).styles(category);
            new ImageSteps(person).styled();
            new VisionSteps(person).walk(photos.getFirst());
            new GallerySteps(person).walk();
            new WalletSteps(person).walk();
            new SettingsSteps(person).walk();
            new DataSteps(person).looks();
            new DataSteps(person).deletes();
            person.leaves();
        }
        new PictureBook(language).bind(taken, Path.of("..", "docs"));
    }
}
