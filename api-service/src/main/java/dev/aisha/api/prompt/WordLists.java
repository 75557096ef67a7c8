package dev.aisha.api.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lists of words on the class path: language that is data, not code.
public final class WordLists {
    private final Properties lists;

    private WordLists(Properties lists) {
        this.lists = lists;
    }

    /// @param resource a properties file in UTF-8, by its absolute path
    public static WordLists of(String resource) {
        var lists = new Properties();
        try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
            lists.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WordLists(lists);
    }

    /// The words of several lists, parted by spaces in the file.
    Set<String> words(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(lists.getProperty(name).split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// A list of patterns as one regular expression without a group around it; `_` in the file is a
    /// space or a hyphen here.
    public String alternatives(String name) {
        return lists.getProperty(name)
                .replaceAll("\\s+", "")
                .replace("_?", "[- ]?")
                .replace("_", "[- ]");
    }
}
