package dev.aisha.sandbox.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where a demo keeps its data between runs.
final class Folder {
    private Folder() {}

    /// Makes the folder, emptied first with `--fresh`.
    ///
    /// @throws IllegalArgumentException for any other argument
    static void prepare(Path folder, List<String> arguments) throws IOException {
        for (String argument : arguments) {
            if (!argument.equals("--fresh")) {
                throw new IllegalArgumentException(
                        "unknown option " + argument + "; only --fresh is known here");
            }
        }
        if (arguments.contains("--fresh")) {
            empty(folder);
        }
        Files.createDirectories(folder);
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
