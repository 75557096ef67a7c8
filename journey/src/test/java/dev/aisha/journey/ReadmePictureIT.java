package dev.aisha.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;

/// Takes the README's picture of the chat anew, when asked: `./aisha test -pl journey -am
/// -Daisha.readme-picture=true -Dit.test=ReadmePictureIT`.
@EnabledIfSystemProperty(named = "aisha.readme-picture", matches = "true")
class ReadmePictureIT {
    private static final int HEIGHT = 1275;

    @Test
    void givenATrainedAvatar_whenTwoPicturesAreThere_thenTheChatIsPictured(@TempDir Path disk)
            throws IOException {
        ChromeDriver tall = Chromium.phone(disk.resolve("profile"), HEIGHT);
        try (var page =
                new ChatWindow(
                        tall, World.shared().sandbox().url(), disk.resolve("shots"), "chat")) {
            page.becomes("Alice", "en").starts().taps("Create my avatar").taps("Portrait");
            page.taps("Woman").sees("What shall we call").writes("Alice").taps("I agree");
            page.sees("Send 10 to 20 photos").sends(CameraFiles.write(disk.resolve("photos"), 12));
            page.sees("12 of 20").taps("Done, go on").taps("Start for").sees("has learnt");
            page.taps("Create image").sees("What shall I draw?");
            page.writes("me as an astronaut on the Moon").taps("1:1").taps("2 · ");
            page.taps("Create for 10").seesPictures(3).sees("Choose a number").shot("done");
        } finally {
            tall.quit();
        }
        Path kept = Path.of("..", "docs", "images", "chat.png");
        Files.createDirectories(kept.getParent());
        Files.copy(
                disk.resolve("shots").resolve("chat-01-done.png"),
                kept,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
