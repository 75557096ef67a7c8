package dev.aisha.api.prompt;

import dev.aisha.api.prompt.CinematicPrompt.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds what a person named and a prompt lost, whatever the language model claims. The model says
/// which English stands for which words; that it does stand there is seen to here. Numbers, quoted
/// names and words in Latin letters have to be there themselves. Pure.
final class MustKeep {
    /// Text that stays as it is written.
    static final Pattern QUOTED = Pattern.compile("[\"«“„]([^\"«»“”„]{1,200})[\"»”“]");

    private static final int LONGEST_ENGLISH = 200;

    private final String words;
    private final List<String> own;
    private final List<Kept> keep;
    private final Said said;
    private final String prompt;
    private final Map<Integer, String> missing = new TreeMap<>();

    private MustKeep(String words, List<Kept> keep, String prompt) {
        this.words = words;
        this.own = WordForms.words(words);
        this.keep = keep.stream().filter(this::ofTheseWords).toList();
        this.said = Said.of(prompt);
        this.prompt = prompt;
    }

    /// What has to be added to a prompt so that nothing named is lost, in the person's order.
    ///
    /// @param words the person's own
    /// @param keep what the model says it made of them; what is not of these words is passed over
    static List<String> missing(String words, List<Kept> keep, String prompt) {
        return new MustKeep(words.replace(CinematicPrompt.PLACE, " "), keep, prompt).missing();
    }

    private List<String> missing() {
        List<Integer> done = quotes();
        for (Kept pair : keep) {
            List<Integer> places = places(pair);
            boolean negated = negated(places.getFirst()) && !Said.denies(pair.words());
            if (!said.stands(pair.english(), negated)) {
                lose(places.getFirst(), pair.english(), negated && !Said.denies(pair.english()));
            }
            if (fair(pair)) {
                places.stream().filter(place -> !strict(own.get(place))).forEach(done::add);
            }
        }
        for (int place = 0; place < own.size(); place++) {
            String word = own.get(place);
            if (!done.contains(place) && Said.names(word) && !said.stands(word, negated(place))) {
                lose(place, WordForms.number(word) ? counted(place) : word, negated(place));
            }
        }
        return missing.values().stream().distinct().toList();
    }

    /// Quoted words go together, as they are or in the English that the model gives for them.
    private List<Integer> quotes() {
        List<Integer> done = new ArrayList<>();
        for (MatchResult quote : QUOTED.matcher(words).results().toList()) {
            int first = WordForms.words(words.substring(0, quote.start())).size();
            int count = WordForms.words(quote.group(1)).size();
            for (int place = first; place < first + count; place++) {
                done.add(place);
            }
            String name = quote.group(1).strip();
            if (!said.holds(name, prompt) && !translated(name)) {
                missing.put(first, "\"" + name + "\"");
            }
        }
        return done;
    }

    private boolean translated(String name) {
        List<String> parts = WordForms.words(name);
        return !WordForms.latin(parts.isEmpty() ? "a" : parts.getFirst())
                && keep.stream()
                        .filter(pair -> Said.of(pair.words()).holds(name, pair.words()))
                        .anyMatch(pair -> said.stands(pair.english(), false));
    }

    private void lose(int place, String text, boolean negated) {
        String clean = text.replace(CinematicPrompt.PLACE, "").strip();
        String whole = negated ? "without " + clean : clean;
        missing.merge(place, whole, MustKeep::both);
    }

    private static String both(String one, String other) {
        if (one.contains(other)) {
            return one;
        }
        return other.contains(one) ? other : one + ", " + other;
    }

    /// A number alone says nothing: the word after it goes with it, unless that is an ending
    /// ("80-х").
    private String counted(int place) {
        String number = own.get(place);
        for (Kept pair : keep) {
            if (places(pair).contains(place)) {
                return Said.of(pair.english()).has(number)
                        ? pair.english()
                        : number + " " + pair.english();
            }
        }
        boolean counts = place + 1 < own.size() && Said.names(own.get(place + 1));
        return counts ? number + " " + english(place + 1) : number;
    }

    private String english(int place) {
        return keep.stream()
                .filter(pair -> places(pair).contains(place))
                .map(Kept::english)
                .findFirst()
                .orElse(own.get(place));
    }

    private boolean negated(int place) {
        return place > 0 && Said.denial(own.get(place - 1));
    }

    private List<Integer> places(Kept pair) {
        List<Integer> places = new ArrayList<>();
        for (String word : WordForms.words(pair.words())) {
            for (int place = 0; place < own.size(); place++) {
                if (Said.names(word) && WordForms.same(word, own.get(place))) {
                    places.add(place);
                }
            }
        }
        places.sort(null);
        return places;
    }

    private boolean ofTheseWords(Kept pair) {
        List<String> named = WordForms.words(pair.words()).stream().filter(Said::names).toList();
        return !named.isEmpty()
                && pair.english().length() <= LONGEST_ENGLISH
                && WordForms.words(pair.english()).stream().anyMatch(Said::names)
                && named.stream()
                        .allMatch(word -> own.stream().anyMatch(o -> WordForms.same(word, o)));
    }

    /// One English word for a whole sentence would hide what was lost.
    private static boolean fair(Kept pair) {
        long named = WordForms.words(pair.words()).stream().filter(Said::names).count();
        long english = WordForms.words(pair.english()).stream().filter(Said::names).count();
        return english * 2 >= named;
    }

    /// Seen to word by word, whatever the model says it made of it.
    private static boolean strict(String word) {
        return WordForms.latin(word) || WordForms.number(word);
    }
}
