package dev.aisha.sandbox.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How long a newcomer takes from cloning to the first picture of their own avatar, with an empty
/// Maven repository. The same again with the repository filled shows what the downloads took.
///
/// @param project the checkout that is cloned; only what is committed comes along
record FirstPicture(Path project) {
    private static final URI SANDBOX = URI.create("http://127.0.0.1:8090");
    private static final Duration CLONE_LIMIT = Duration.ofMinutes(1);
    private static final Duration START_LIMIT = Duration.ofMinutes(12);
    private static final Duration STEP_LIMIT = Duration.ofMinutes(2);

    /// Seconds since cloning began.
    private record Way(double cloned, double started, double picture) {}

    Figure measure() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("aisha-first-picture-");
        try {
            Way empty = go(folder, "first");
            Way filled = go(folder, "second");
            return figure(empty, filled);
        } finally {
            delete(folder);
        }
    }

    private Way go(Path folder, String name) throws IOException, InterruptedException {
        Path clone = folder.resolve(name);
        long start = System.nanoTime();
        try (Shell git =
                Shell.start(
                        folder,
                        folder.resolve(name + "-clone.log"),
                        Map.of(),
                        List.of(
                                "git",
                                "clone",
                                "-q",
                                project.toAbsolutePath().toString(),
                                clone.toString()))) {
            git.done(CLONE_LIMIT);
        }
        double cloned = since(start);
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put(
                "MAVEN_OPTS",
                "-Dmaven.repo.local=" + folder.resolve("repository").toAbsolutePath());
        try (Shell demo =
                Shell.start(
                        clone,
                        folder.resolve(name + "-demo.log"),
                        environment,
                        List.of("./aisha", "demo"))) {
            demo.says("Chat page", START_LIMIT);
            double started = since(start);
            picture();
            return new Way(cloned, started, since(start));
        }
    }

    /// A person's way through the chat, without time to read.
    private static void picture() throws IOException, InterruptedException {
        try (var anna = new RemoteHand(SANDBOX, STEP_LIMIT)) {
            anna.writes("/start");
            for (String button : List.of("na", "t.PORTRAIT", "s.WOMAN", "un.", "ok")) {
                anna.taps(button);
            }
            anna.sees("the screen for photos", message -> message.toString().contains("tip."));
            anna.sends(Photographs.of(12, 1280, 960));
            for (String button : List.of("rv.", "pay.", "ni.")) {
                anna.taps(button);
            }
            anna.sees(
                    "the question what to draw",
                    message -> message.path("text").asText().startsWith("What shall I draw?"));
            anna.writes("an astronaut on the Moon");
            for (String button : List.of("r.", "n.1", "g.")) {
                anna.taps(button);
            }
            anna.sees("the picture", message -> message.has("photo"));
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static Figure figure(Way empty, Way filled) {
        String method =
                "`git clone` of this checkout, then `./aisha demo` with an empty Maven repository of its"
                        + " own, then the whole journey by the chat page's routes: avatar, 12 photos,"
                        + " training (the stand-in takes 20 s), one picture. The same again with the"
                        + " repository filled; the difference is what downloading took.";
        return new Figure(
                "From cloning to the first picture",
                LocalDate.now(Clock.systemUTC()),
                method,
                List.of(
                        Row.atMost(
                                "clone to first picture, empty repository",
                                300,
                                empty.picture(),
                                "s"),
                        Row.shown("of that, downloads", empty.started() - filled.started(), "s"),
                        Row.shown("clone to first picture, without", filled.picture(), "s"),
                        Row.shown("of that, git clone", filled.cloned(), "s"),
                        Row.shown(
                                "of that, building and starting",
                                filled.started() - filled.cloned(),
                                "s"),
                        Row.shown(
                                "of that, the journey", filled.picture() - filled.started(), "s")),
                List.of());
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
