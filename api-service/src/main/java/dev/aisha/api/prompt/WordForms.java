package dev.aisha.api.prompt;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells whether two words are one word in different endings, Russian or English. Rough on purpose:
/// what it takes for two words is said twice in a prompt, which does no harm. Pure.
final class WordForms {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’]\\p{L}+)*");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}'’]+");
    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");
    private static final int SHORTEST_STEM = 3;

    private static final List<String> COUNTS =
            List.of(
                    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve");

    private WordForms() {}

    /// The words of a text in order; hyphens part words, apostrophes do not.
    static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    static boolean latin(String word) {
        return LATIN.matcher(word).matches();
    }

    static boolean number(String word) {
        return word.codePoints().anyMatch(Character::isDigit);
    }

    /// Numbers are the same only exactly, or as the English word for them.
    static boolean same(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        if (a.equals(b)) {
            return true;
        }
        if (number(a) || number(b)) {
            return counted(a).equals(counted(b));
        }
        if (latin(a) != latin(b)) {
            return false;
        }
        return latin(a) ? stem(a).equals(stem(b)) : bent(a, b);
    }

    private static String counted(String word) {
        int count = COUNTS.indexOf(word);
        return count < 0 ? word : Integer.toString(count);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u0451', '\u0435').replace('’', '\'');
    }

    /// English: plural, -ing, -ed and a silent e go.
    private static String stem(String word) {
        String stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        if (stem.endsWith("ies") && stem.length() > 4) {
            stem = stem.substring(0, stem.length() - 3) + "y";
        } else if (stem.endsWith("ing")) {
            stem = without(stem, 3);
        } else if (stem.endsWith("ed") || stem.endsWith("es")) {
            stem = without(stem, 2);
        } else if (stem.endsWith("s") && !stem.endsWith("ss")) {
            stem = without(stem, 1);
        }
        return stem.endsWith("e") && stem.length() > SHORTEST_STEM
                ? stem.substring(0, stem.length() - 1)
                : stem;
    }

    private static String without(String word, int ending) {
        String rest = word.substring(0, word.length() - ending);
        if (rest.length() < SHORTEST_STEM || !VOWEL.matcher(rest).find()) {
            return word;
        }
        int last = rest.length() - 1;
        boolean doubled = ending > 1 && rest.charAt(last) == rest.charAt(last - 1);
        boolean apart = doubled && "lsz".indexOf(rest.charAt(last)) < 0; // dress, roll, buzz
        return apart ? rest.substring(0, last) : rest;
    }

    /// Russian bends the end of a word and leaves its start.
    private static boolean bent(String one, String other) {
        int shared = 0;
        int shorter = Math.min(one.length(), other.length());
        while (shared < shorter && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared >= root(one.length()) && shared >= root(other.length());
    }

    private static int root(int length) {
        if (length <= 3) {
            return length;
        }
        if (length <= 6) {
            return length - 1;
        }
        return length <= 8 ? length - 2 : length - 3;
    }
}
