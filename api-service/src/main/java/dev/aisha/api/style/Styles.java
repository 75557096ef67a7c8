package dev.aisha.api.style;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The library, read and checked when the service starts: a wrong entry stops it with file and
/// line, a missing or too big sample with its name.
@Startup
@ApplicationScoped
public class Styles {
    static final int MOST_SAMPLE_BYTES = 40 * 1024;
    private static final String FOLDER = "/styles/";

    private final List<Category> categories = new ArrayList<>();
    private final Map<String, Style> styles = new LinkedHashMap<>();
    private final Map<String, byte[]> samples = new LinkedHashMap<>();

    /// Styles that belong together, in order.
    record Category(String key, Map<String, String> titles, List<Style> styles) {}

    Styles() {
        for (String line : lines("library.txt")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                add(line.strip());
            }
        }
        Log.infof("styles: %d in %d categories", styles.size(), categories.size());
    }

    /// The style with this key, unless it has left the library.
    public Optional<Style> named(String key) {
        return Optional.ofNullable(styles.get(key));
    }

    List<Category> categories() {
        return List.copyOf(categories);
    }

    /// A JPEG of at most 40 KB.
    byte[] sample(Style style) {
        return Objects.requireNonNull(samples.get(style.key())).clone();
    }

    private void add(String category) {
        String name = category + ".ini";
        var file = StyleFile.read("styles/" + name, category, lines(name));
        for (Style style : file.styles()) {
            if (styles.put(style.key(), style) != null) {
                throw new IllegalStateException(
                        "styles/%s: style '%s' is in another category too"
                                .formatted(name, style.key()));
            }
            samples.put(style.key(), checked("samples/" + style.key() + ".jpg"));
        }
        categories.add(new Category(category, file.titles(), file.styles()));
    }

    private static byte[] checked(String name) {
        byte[] bytes = bytes(name);
        boolean jpeg = bytes.length > 3 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8;
        if (!jpeg || bytes.length > MOST_SAMPLE_BYTES) {
            throw new IllegalStateException(
                    "styles/%s must be a JPEG of at most %d bytes"
                            .formatted(name, MOST_SAMPLE_BYTES));
        }
        return bytes;
    }

    private static List<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Styles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("styles/" + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("styles/" + name, e);
        }
    }
}
