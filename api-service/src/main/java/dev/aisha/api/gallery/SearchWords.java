package dev.aisha.api.gallery;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words as search compares them: letters and digits only, small, the Russian letter IO as IE. Done
/// here and not by PostgreSQL, whose idea of a letter depends on the database's locale. What is no
/// letter or digit separates words, so nothing that a person types acts as an operator.
final class SearchWords {
    /// A word is compared by so many characters; a lexeme has its limit too.
    private static final int LONGEST = 40;

    private static final int MOST = 10;

    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchWords() {}

    /// A prompt's words with spaces between.
    static String of(String prompt) {
        return String.join(" ", split(prompt));
    }

    /// A `tsquery` that asks for words beginning with each of these, or an empty text when there is
    /// no word in it.
    static String query(String text) {
        return split(text).stream()
                .limit(MOST)
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }

    private static List<String> split(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replace('\u0451', '\u0435');
        return GAP.splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .map(SearchWords::cut)
                .distinct()
                .toList();
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}
