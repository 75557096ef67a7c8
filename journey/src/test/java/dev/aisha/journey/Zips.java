package dev.aisha.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Archives that the bot sent.
final class Zips {
    private Zips() {}

    /// What is in one, by its names.
    static List<String> names(URI file) {
        List<String> names = new ArrayList<>();
        try (var zip = new ZipInputStream(file.toURL().openStream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
