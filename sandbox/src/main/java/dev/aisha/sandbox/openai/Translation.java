package dev.aisha.sandbox.openai;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Russian to English word by word: a small dictionary of stems, other words letter by letter, so
/// that every word of the user can be found again in the answer.
final class Translation {
    private static final Pattern WORD = Pattern.compile("\\p{IsCyrillic}+");
    private static final Pattern ANY_WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}]+)*");
    private static final int LONGEST_ENDING = 4;
    private static final String DROPPED = "-";

    private final Map<String, String> stems = new HashMap<>();
    private final Map<Character, String> letters = new HashMap<>();

    Translation() {
        Properties words = new Properties();
        try (InputStream in = Translation.class.getResourceAsStream("/openai/russian.properties")) {
            if (in == null) {
                throw new IllegalStateException("The dictionary is not on the class path");
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        words.stringPropertyNames()
                .forEach(russian -> {
                    String english = words.getProperty(russian);
                    if (russian.startsWith("letter.")) {
                        letters.put(russian.charAt(russian.length() - 1), english);
                    } else {
                        stems.put(russian, english);
                    }
                });
    }

    String english(String text) {
        Matcher word = WORD.matcher(text);
        String english =
                word.replaceAll(found -> Matcher.quoteReplacement(translated(found.group())));
        return english.replaceAll("\\s+", " ").strip();
    }

    /// Each word with its English, in order; without those that English has no word for.
    Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        ANY_WORD.matcher(text)
                .results()
                .map(found -> found.group())
                .forEach(own -> {
                    String english = english(own);
                    if (!english.isEmpty()) {
                        pairs.put(own, english);
                    }
                });
        return pairs;
    }

    /// What a model that does not listen hears.
    static String everySecondWord(String text) {
        String[] words = text.split(" ");
        return IntStream.range(0, words.length)
                .filter(index -> index % 2 == 0)
                .mapToObj(index -> words[index])
                .collect(Collectors.joining(" "));
    }

    /// The longest stem that leaves only an ending decides.
    private String translated(String word) {
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        for (int end = lower.length(); end >= Math.max(1, lower.length() - LONGEST_ENDING); end--) {
            boolean whole = end == lower.length();
            String english = stems.get(lower.substring(0, end) + (whole ? "" : "*"));
            if (whole && english == null) {
                english = stems.get(lower + "*");
            }
            if (english != null) {
                return english.equals(DROPPED) ? "" : english;
            }
        }
        StringBuilder letterByLetter = new StringBuilder();
        lower.chars()
                .forEach(letter -> letterByLetter.append(letters.getOrDefault((char) letter, "")));
        return letterByLetter.toString();
    }
}
