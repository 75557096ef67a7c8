package dev.aisha.api.vision;

import dev.aisha.api.prompt.WordLists;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out of an English description who somebody is — age, hair, eyes, skin, face, marks,
/// origin, name — and keeps the noun, the clothes and the shot, so that an avatar's own looks win.
/// The model is told not to write such words; this is the net below it. The words are in
/// `vision/identity.properties`.
final class IdentityWords {
    private static final WordLists LISTS = WordLists.of("/vision/identity.properties");

    /// A noun that qualifies another one ("model ship", "chef's knife") is nobody.
    private static final String PERSON =
            "(?:%s)\\b(?!['’-]| (?:ships?|trains?|planes?|cars?|boats?|kits?|houses?|railways?|knife|hat)\\b)"
                    .formatted(list("person"));

    private static final String ANYBODY =
            "(?:%s|(?:%s)s?\\b(?!['’-]| (?:hat|coat|knife|uniform|cap|dress|suit)\\b))"
                    .formatted(PERSON, list("role"));

    private static final String QUALITY_WORDS =
            String.join("|", list("age"), list("looks"), list("origin"), list("anywhere"));

    private static final String AND = "(?:,? and |, | )";

    /// Qualities right before the noun they belong to: "an old wooden chair" stays.
    private static final Pattern QUALITIES =
            Pattern.compile(
                    "(?i)\\b(?:very |rather )?(?:(?:%1$s)%2$s(?=(?:(?:%1$s|%3$s)%2$s)*%4$s)|(?:%3$s)%2$s(?=(?:(?:%1$s|%3$s)%2$s)*%5$s))"
                            .formatted(QUALITY_WORDS, AND, list("colour"), ANYBODY, PERSON));

    private static final Pattern ANYWHERE =
            Pattern.compile(
                    "(?i)\\b(?:very |rather )?(?:%s)\\b(?! (?:\\w+ )?(?:%s)s?\\b)(?! head\\b)(?:,? and (?=\\w)|, (?=\\w)| (?=\\w))?"
                            .formatted(list("anywhere"), list("elsewhere")));

    private static final String QUALITY =
            "(?!(?:with|and|of|in|on|at|against|over|by|from|for|to|man|woman|person|his|her|their)\\b)"
                    + "(?:(?:long|short|dark|light|curly|wavy|straight|thick|big|bright|pale|soft|full),"
                    + " |[\\w-]+ )";

    private static final String STYLED =
            "(?: (?:is|are|worn|tied|pulled|swept|falling|cut|styled)"
                    + "(?: (?!(?:and|with|in|on|at|wearing)\\b)[\\w-]+){0,4})?"
                    + "(?: in (?:a |an |two )?(?:[\\w-]+ )?(?:bun|ponytail|braids?|bob|updo|knot|pigtails))?"
                    + "(?: (?:on|in|through|across|over|along|above|near|under|below|beside)"
                    + " (?:(?:his|her|their|the|one|both|left|right|upper|lower) ){1,3}(?:%s)\\b)?"
                            .formatted(list("body"));

    /// "with long dark hair and blue eyes", "her hair tied back", "a scar on his cheek".
    private static final Pattern FEATURES =
            Pattern.compile(
                    ("(?i)(?:,? ?\\b(?:with|and|has|having) |, ?|\\b)(?:(?:a|an|the|his|her|their) )?"
                                    + "(?:%s){0,4}\\b(?:%s)\\b%s")
                            .formatted(QUALITY, list("feature"), STYLED));

    private static final String DECADE =
            "(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|\\d0'?s)";

    private static final Pattern YEARS =
            Pattern.compile(
                    ("(?i),? ?\\b(?:(?:in|of) (?:(?:his|her|their) (?:(?:early|mid|late)[- ])?"
                                    + "|(?:early|mid|late)[- ])%s"
                                    + "|aged? \\d{1,3}(?: years?(?: old)?)?\\b(?! ?mm)"
                                    + "|(?<!\\bat )(?:about|around|approximately|approx\\.?|roughly|nearly|almost)"
                                    + " \\d{1,3}(?: years?(?: old| of age)?\\b|(?=\\s*(?:$|[,.;)]"
                                    + "|(?:in|with|and|who|wearing|standing|sitting|walking)\\b)))"
                                    + "|\\d{1,3}[- ]years?[- ]old(?=$|[,.;]| (?:in|with|and|who|wearing)\\b))")
                            .formatted(DECADE));

    private static final Pattern DESCENT =
            Pattern.compile(
                    "(?i),? ?\\b(?:of|with) (?:[\\w-]+ ){0,3}(?:descent|origins?|heritage|ancestry)\\b");

    /// Names keep their capital letters: only the verb is read in either case.
    private static final Pattern NAMES =
            Pattern.compile(
                    ",? ?\\b(?i:named|called|known as|resembling|reminiscent of|who looks like|looking"
                            + " like|identified as) (?-i:[A-Z][\\w'.-]*(?: [A-Z][\\w'.-]*)*)");

    /// Words that stand for a person with a look: the person stays.
    private static final Pattern NICKNAMES =
            Pattern.compile(
                    ("(?i)\\b(?:brunette|red-?head|blonde?|(?<=\\ba )ginger|asian|african|caucasian|latin[oa])s?\\b"
                                    + "(?=\\s*(?:$|[,.;]|(?:in|on|at|by|under|near|against|behind|wearing|with|who|and|is"
                                    + "|sits|stands|walks|leans|looks|gazes|stares|holds|runs|dances|smiles|laughs|poses"
                                    + "|wears|rides|reads|drinks|plays|works|lies|kneels|waits|turns)\\b"
                                    + "|(?!(?:%s)\\b)\\w+ing\\b))")
                            .formatted(list("feature")));

    private IdentityWords() {}

    static String without(String text) {
        String clean = NAMES.matcher(text).replaceAll("");
        clean = DESCENT.matcher(clean).replaceAll("");
        clean = YEARS.matcher(clean).replaceAll("");
        clean = NICKNAMES.matcher(clean).replaceAll("person"); // a noun, with qualities of its own
        clean = QUALITIES.matcher(clean).replaceAll("");
        clean = ANYWHERE.matcher(clean).replaceAll("");
        clean = FEATURES.matcher(clean).replaceAll(IdentityWords::rest);
        return tidy(clean);
    }

    private static String list(String name) {
        return LISTS.alternatives(name);
    }

    /// What began a list goes with it, but a comma before it still parts what stands around.
    private static String rest(MatchResult found) {
        return Matcher.quoteReplacement(
                found.group().startsWith(",") ? ", " : found.group().endsWith(" ") ? " " : "");
    }

    private static String tidy(String text) {
        return text.replaceAll("\\s+", " ")
                .replaceAll("(?i)\\b(?:with|and|has|having)(?=\\s*(?:[,.;]|$))", "")
                .replaceAll("(?i)(^|[,.;] ?)and ", "$1")
                .replaceAll("\\s+([,.;])", "$1")
                .replaceAll("([,;])(?:\\s*[,;])+", "$1")
                .replaceAll("[,;]+(?=\\.)", "")
                .replaceAll(
                        "\\b([Aa])n (?=(?!hour|hono|heir|herb|honest)[b-df-hj-np-tv-z][a-z])",
                        "$1 ")
                .replaceAll("\\b([Aa]) (?=(?!one\\b|once|eu)[aeio][a-z])", "$1n ")
                .replaceAll(",(?=\\S)", ", ")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("^[,.;\\s]+|[,;\\s]+$", "");
    }
}
