package dev.aisha.sandbox.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads a `.env` file as Compose does in its simple form: `NAME=value` lines, `#` comments,
/// optional quotes, no interpolation. A name without a value counts as not set.
final class DotEnv {
    private DotEnv() {}

    /// The file's settings, or none when it does not exist.
    static Map<String, String> read(Path file) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return settings;
        }
        for (String line : Files.readAllLines(file)) {
            String trimmed = line.strip();
            int equals = trimmed.indexOf('=');
            if (trimmed.startsWith("#") || equals < 1) {
                continue;
            }
            String value = unquoted(trimmed.substring(equals + 1).strip());
            if (!value.isEmpty()) {
                settings.put(trimmed.substring(0, equals).strip(), value);
            }
        }
        return settings;
    }

    private static String unquoted(String value) {
        boolean quoted =
                value.length() >= 2
                        && (value.startsWith("\"") && value.endsWith("\"")
                                || value.startsWith("'") && value.endsWith("'"));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
