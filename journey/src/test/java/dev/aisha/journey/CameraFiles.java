package dev.aisha.journey;

import dev.aisha.sandbox.portrait.Portraits;
import dev.aisha.sandbox.portrait.Sitting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Portrait photos as a camera would leave them on a disk.
final class CameraFiles {
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1440;

    private CameraFiles() {}

    /// Writes so many JPEG files, each of another place, light and angle.
    static List<Path> write(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        var files = new ArrayList<Path>();
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve("IMG_%04d.jpg".formatted(2101 + i));
            files.add(Files.write(file, Portraits.jpeg(Sitting.inSet(9, i, WIDTH, HEIGHT))));
        }
        return files;
    }
}
