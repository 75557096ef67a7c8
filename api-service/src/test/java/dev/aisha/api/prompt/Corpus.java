package dev.aisha.api.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Ideas of people with what a prompt made of them must hold. Its looking for terms is its own:
/// what is tested does not judge itself.
public final class Corpus {
    private Corpus() {}

    /// @param must terms, each with its alternatives
    public record Idea(Words words, List<List<String>> must) {
        public List<List<String>> lost(String prompt) {
            return must.stream()
                    .filter(term -> term.stream().noneMatch(each -> stands(each, prompt)))
                    .toList();
        }

        /// The terms that do not stand there in English.
        public List<List<String>> untranslated(String prompt) {
            return must.stream()
                    .filter(term ->
                            term.stream()
                                    .filter(each -> !each.matches(".*\\p{IsCyrillic}.*"))
                                    .noneMatch(each -> stands(each, prompt)))
                    .toList();
        }

        public boolean russian() {
            return words.text().codePoints().anyMatch(letter -> letter >= 'а' && letter <= 'я');
        }
    }

    public static List<Idea> ideas() {
        try (InputStream in = Corpus.class.getResourceAsStream("/prompts/corpus.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .map(parts -> new Idea(Words.of(parts[0]), terms(parts[1])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> terms(String line) {
        return Stream.of(line.split(", "))
                .map(term -> List.of(term.split("(?<=\\p{L}|3)/(?=\\p{L}|\\d)")))
                .toList();
    }

    private static boolean stands(String term, String prompt) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(term),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(prompt)
                .find();
    }
}
