package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.sandbox.fal.FalBehaviour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Makes the walk-through in `docs/` anew, when asked: `./aisha screens`.
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
        World world = World.shared();
        world.sandbox().fal().behave(FalBehaviour.on("trainer").takes(Duration.ofSeconds(8)));
        Path taken = Files.createDirectories(disk.resolve("taken"));
        try (var page =
                new ChatWindow(
                        Chromium.phone(disk.resolve("profile")),
                        world.sandbox().url(),
                        taken,
                        language)) {
            var walk = new Walk(page, new BotWords(language));
            walk.start(name, language);
            List<Path> photos = CameraFiles.write(disk.resolve("photos"), 12);
            walk.avatar(photos, name);
            walk.image(prompt);
            walk.styles(category);
            walk.photoPrompt(photos.getFirst());
            walk.gallery();
            walk.balance();
            walk.settings();
            walk.myData();
            assertThat(page.complaints()).isEmpty();
        }
        new PictureBook(language).bind(taken, Path.of("..", "docs"));
    }
}
