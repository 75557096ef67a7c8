package dev.aisha.api.vision;

import dev.aisha.api.prompt.WordLists;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sees that the main subject of a photo is a child although the model's flag may not say so: in
/// the noun, or because the first person that the prompt or the summary speaks of is one. A child
/// further on is somebody in the background.
final class ChildGuard {
    private static final WordLists LISTS = WordLists.of("/vision/children.properties");

    /// A girl is a child unless the noun says that the model calls a woman so.
    private static final String GIRL = "girls?\\b(?!['’])";

    private static final Pattern NOUN = pattern("\\b(?:%s|%s)".formatted(list("child"), GIRL));

    private static final Pattern WOMAN = pattern("\\b(?:woman|women|lady|female|adult)\\b");

    /// Who comes first decides.
    private static final Pattern FIRST =
            pattern(
                    "\\b(?:(?<child>%s)|(?<girl>%s)|(?<adult>(?:%s)\\b))"
                            .formatted(list("child"), GIRL, list("adult")));

    private ChildGuard() {}

    static boolean child(Shot shot) {
        return shot.childPortrait()
                || NOUN.matcher(shot.noun()).find()
                || !shot.shot().equals("none")
                        && (first(shot.prompt(), shot.noun())
                                || first(shot.summary(), shot.noun()));
    }

    private static boolean first(String text, String noun) {
        Matcher person = FIRST.matcher(text);
        return person.find()
                && (person.group("child") != null
                        || person.group("girl") != null && !WOMAN.matcher(noun).find());
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(
                expression,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static String list(String name) {
        return LISTS.alternatives(name);
    }
}
