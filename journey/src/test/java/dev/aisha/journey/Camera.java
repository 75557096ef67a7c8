package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/// Takes numbered pictures of a page. Each is also looked at: nothing sticks out at the side, and
/// nobody is kept out.
final class Camera {
    private final ChromeDriver page;
    private final Path folder;
    private final String prefix;
    private int taken;

    /// @param prefix what the names of the pictures begin with
    Camera(ChromeDriver page, Path folder, String prefix) {
        this.page = page;
        this.folder = folder;
        this.prefix = prefix;
    }

    void take(String name) {
        assertThat(
                        (Boolean)
                                page.executeScript(
                                        "const page = document.documentElement;"
                                                + "return page.scrollWidth <= page.clientWidth;"))
                .as("%s fits the phone's width", name)
                .isTrue();
        try {
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve("%s-%02d-%s.png".formatted(prefix, ++taken, name)),
                    page.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(Axe.barriers(page)).as("barriers on %s", name).isEmpty();
    }
}
