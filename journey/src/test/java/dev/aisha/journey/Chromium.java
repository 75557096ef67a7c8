package dev.aisha.journey;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// The installed Chromium as a phone without a screen.
final class Chromium {
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome");
    private static final Path SHARED_PROFILE =
            Path.of("target", "chromium-" + ProcessHandle.current().pid());

    private static @Nullable ChromeDriver shared;

    private Chromium() {}

    /// One window for all journeys of a test run, which leave nothing behind in it.
    static synchronized ChromeDriver shared() {
        if (shared == null) {
            ChromeDriver started = phone(SHARED_PROFILE);
            Runtime.getRuntime().addShutdownHook(new Thread(started::quit, "chromium-quit"));
            shared = started;
        }
        return shared;
    }

    /// Whether browser tests can run; in CI they must, so there a missing browser fails them.
    static boolean wanted() {
        return "true".equals(System.getenv("CI"))
                || browser().isPresent() && program("chromedriver").isPresent();
    }

    /// A new window of a phone's size with nothing remembered.
    ///
    /// @param profile an empty folder
    static ChromeDriver phone(Path profile) {
        return phone(profile, 844);
    }

    /// A phone as tall as wanted.
    static ChromeDriver phone(Path profile, int height) {
        var options = new ChromeOptions();
        options.setBinary(browser().orElseThrow(() -> missing("chromium")).toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // pages that are left would keep their streams of events, of which six are too many
                "--disable-features=BackForwardCache",
                "--force-prefers-reduced-motion",
                "--user-data-dir=" + profile.toAbsolutePath());
        options.setExperimentalOption(
                "mobileEmulation",
                Map.of(
                        "deviceMetrics",
                        Map.of(
                                "width",
                                390,
                                "height",
                                height,
                                "pixelRatio",
                                2.0,
                                "mobile",
                                true,
                                "touch",
                                false)));
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability("goog:loggingPrefs", logs);
        var service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(
                                program("chromedriver")
                                        .map(Path::toFile)
                                        .orElseThrow(() -> missing("chromedriver")))
                        .build();
        return new ChromeDriver(service, options);
    }

    private static IllegalStateException missing(String program) {
        return new IllegalStateException(
                program + " is not on PATH: install Chromium and its driver");
    }

    private static Optional<Path> browser() {
        return BROWSERS.stream().flatMap(name -> program(name).stream()).findFirst();
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
