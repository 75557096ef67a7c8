package dev.aisha.api.prompt;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// A text as the words that it says, and what counts as a word that names something.
record Said(List<String> words) {
    private static final WordLists LISTS = WordLists.of("/prompt/words.properties");
    private static final Set<String> EMPTY = LISTS.words("empty.en", "empty.ru");
    private static final Set<String> NEGATIONS = LISTS.words("negations");
    private static final int SHORTEST = 3;

    /// A longer phrase may be spread over the whole text.
    private static final int LONGEST_TOGETHER = 4;

    static Said of(String text) {
        return new Said(WordForms.words(text));
    }

    /// Whether a word names something that a picture can show.
    static boolean names(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (WordForms.number(word)) {
            return true;
        }
        if (EMPTY.contains(lower) || NEGATIONS.contains(lower)) {
            return false;
        }
        return lower.length() >= SHORTEST || word.length() > 1 && !word.equals(lower);
    }

    /// "without", "no" and the like.
    static boolean denial(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return NEGATIONS.contains(lower) || lower.endsWith("n't");
    }

    static boolean denies(String text) {
        return of(text).words.stream().anyMatch(Said::denial);
    }

    boolean has(String word) {
        return words.stream().anyMatch(each -> WordForms.same(each, word));
    }

    /// Exactly this, as whole words.
    boolean holds(String name, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains(name.toLowerCase(Locale.ROOT))
                && of(name).words.stream().allMatch(this::has);
    }

    /// Whether a phrase's words are there in any ending, close together where they are few: a red
    /// dress is not a dress somewhere and something red.
    ///
    /// @param negated whether a "without" has to stand before it
    boolean stands(String phrase, boolean negated) {
        List<String> named = of(phrase).words.stream().filter(Said::names).toList();
        boolean denied = negated || denies(phrase);
        if (!hasAll(named)) {
            return false;
        }
        if (named.isEmpty() || named.size() > LONGEST_TOGETHER || named.size() == 1 && !denied) {
            return true;
        }
        int window = named.size() * 2 + 3;
        return IntStream.range(0, words.size())
                .filter(from -> near(from, window).hasAll(named))
                .anyMatch(from -> !denied || deniedBefore(from, named.getLast()));
    }

    private Said near(int from, int window) {
        return new Said(words.subList(from, Math.min(words.size(), from + window)));
    }

    private boolean hasAll(List<String> named) {
        return named.stream().allMatch(this::has);
    }

    /// Whether a negation stands before the word, in the window or right before it.
    private boolean deniedBefore(int from, String last) {
        for (String word : words.subList(Math.max(0, from - 3), words.size())) {
            if (denial(word)) {
                return true;
            }
            if (WordForms.same(word, last)) {
                return false;
            }
        }
        return false;
    }
}
