package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.sandbox.fal.FalBehaviour;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// The main job as a person does it on a phone: the chat page, real files, nothing else. Pictures
/// of each step stay in `target/screenshots`.
@EnabledIf("dev.aisha.journey.Chromium#wanted")
class BrowserIT {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @AfterEach
    void behaveNormally() {
        World.shared().sandbox().fal().behaveNormally();
    }

    @Test
    void givenANewPersonAtThePage_whenTheyWalkTheWholeWay_thenPicturesAndGalleryAreThere(
            @TempDir Path disk) throws IOException {
        List<Path> photos = CameraFiles.write(disk.resolve("photos"), 12);
        World.shared()
                .sandbox()
                .fal()
                .behave(FalBehaviour.on("trainer").takes(Duration.ofSeconds(3)));
        try (var page = open(disk, "ru")) {
            page.becomes("Алиса", "ru").shot("welcome").starts();
            trains(page, photos);
            orders(page);
            choosesAndKeeps(page);
            looksThroughTheGallery(page);
            page.writes("/balance").sees("Баланс: 40 монет").shot("balance");
            assertThat(page.complaints()).isEmpty();
        }
    }

    private static void trains(ChatWindow page, List<Path> photos) {
        page.sees("Привет! Я Аиша.").shot("menu").taps("Создать аватар");
        page.sees("Кого или что будем рисовать?").shot("type").taps("Портрет");
        page.sees("Кто на фото?").shot("who").taps("Женщина");
        page.sees("Как назовём аватар?").shot("name").writes("Алиса");
        page.sees("Прежде чем прислать фото").shot("consent").taps("Согласен");
        page.sees("Пришлите от 10 до 20 фото").shot("photos-wanted").sends(photos);
        page.seesElement(".unit.me [data-testid=album][data-count='10']")
                .seesElement(".unit.me [data-testid=album][data-count='2']")
                .sees("12 из 20")
                .sees("Фото достаточно")
                .shot("photos-judged")
                .taps("Готово, дальше");
        page.sees("Проверьте и начнём").shot("check").taps("Начать за 150");
        page.sees("» учится").shot("training").sees("Готово! Аватар «Алиса»").shot("ready");
    }

    private static void orders(ChatWindow page) {
        page.taps("Создать картинку").sees("Что нарисовать?").shot("what");
        page.writes("я космонавт на Луне, кинематографичный свет");
        page.sees("Какой формы?").shot("ratio").taps("3:4");
        page.sees("Сколько картинок?").shot("count").taps("2 · ");
        page.sees("2 картинки, 3:4").shot("price").taps("Создать за 10");
        page.seesElement(".unit.bot [data-testid=album][data-count='2']")
                .seesPictures(3) // the contact sheet too
                .sees("Выберите номер")
                .shot("album")
                .looksAtTheNewestPicture("full-size");
    }

    private static void choosesAndKeeps(ChatWindow page) throws IOException {
        page.taps("2").sees("Картинка 2").shot("chosen");
        page.taps("☆ В избранное").seesButton("★ В избранном").taps("Оригинал");
        URI original = page.newestFile();
        page.shot("original");
        var image = ImageIO.read(original.toURL());
        assertThat(image.getWidth() * 4).as("a picture of 3:4").isEqualTo(image.getHeight() * 3);
    }

    private static void looksThroughTheGallery(ChatWindow page) {
        page.writes("/gallery").sees("1 из 6").seesPictures(4).shot("gallery-first");
        page.taps("›").sees("2 из 6").shot("gallery-second").taps("‹").sees("1 из 6");
    }

    @Test
    void givenAnEnglishPerson_whenTheyDrawWithoutAnAvatar_thenAllSpeaksEnglish(@TempDir Path disk)
            throws IOException {
        List<Path> photos = CameraFiles.write(disk.resolve("photos"), 3);
        try (var page = open(disk, "en")) {
            page.becomes("Alice", "en").starts();
            page.sees("Hi! I am Aisha.").shot("menu").taps("Create my avatar");
            page.taps("Portrait").taps("Rather not say").taps("Take “My avatar”").taps("I agree");
            page.sees("Send 10 to 20 photos").sendsFiles(photos);
            page.sees("3 of 20").sees("7 more photos are needed").shot("draft");

            page.writes("/generate").sees("What shall I draw?");
            page.writes("a lighthouse at dusk, oil on canvas").taps("16:9").taps("1 · ");
            page.taps("Create for 5 coins").seesPictures(1).seesButton("☆ Favourite").shot("image");

            page.writes("/balance").sees("Balance: 195 coins").shot("balance");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void givenOnlyAKeyboardAndDarkColours_whenUsed_thenNothingIsOutOfReach(@TempDir Path disk) {
        try (var page = open(disk, "keyboard", "?theme=dark")) {
            page.becomes("Alice", "en").starts().sees("Hi! I am Aisha.");
            page.pressesByKeyboard("Create my avatar").sees("Who or what shall I draw?");
            page.pressesByKeyboard("‹ Back").sees("Hi! I am Aisha.").shot("dark");
            page.pressesByKeyboard("Help").sees("How it works").shot("dark-help");
            assertThat(page.complaints()).isEmpty();
        }
    }

    private static ChatWindow open(Path disk, String pictures) {
        return open(disk, pictures, "");
    }

    private static ChatWindow open(Path disk, String pictures, String query) {
        return new ChatWindow(
                Chromium.phone(disk.resolve("profile")),
                World.shared().sandbox().url().resolve("/" + query),
                SCREENSHOTS,
                pictures);
    }
}
