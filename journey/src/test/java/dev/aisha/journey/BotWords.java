package dev.aisha.journey;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/// The bot's own words in one language, so that one walk goes in every language.
final class BotWords {
    private static final Path BUNDLES = Path.of("..", "bot-service/src/main/resources/i18n");

    private final Properties messages = new Properties();

    /// @param language ISO 639-1, as the bundles are named
    BotWords(String language) {
        Path bundle = BUNDLES.resolve("messages_" + language + ".properties");
        try (Reader in = Files.newBufferedReader(bundle)) {
            messages.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The messages that a screen begins with: those with a bold title of their own, but refusals.
    Set<String> titles() {
        return messages.stringPropertyNames().stream()
                .filter(key -> messages.getProperty(key).matches("(?s)<b>[^{].*"))
                .filter(key -> !key.startsWith("problem"))
                .collect(Collectors.toSet());
    }

    /// How a message begins, as plain text: its first line up to the first value in it.
    String of(String key) {
        String message = messages.getProperty(key);
        if (message == null) {
            throw new IllegalArgumentException("the bot has no message " + key);
        }
        String words =
                message.replaceAll("<[^>]+>", "")
                        .strip()
                        .split("[{\\n]", 2)[0]
                        .replace("&lt;", "<")
                        .replace("&amp;", "&");
        if (words.isBlank()) {
            throw new IllegalArgumentException("message " + key + " begins with a value");
        }
        return words.strip();
    }
}
