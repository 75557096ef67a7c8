package dev.aisha.api.vision;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out of an English description who somebody is — age, hair, eyes, skin, face, origin, name
/// — and keeps the noun, the clothes and the shot, so that an avatar's own looks win. The model is
/// told not to write such words; this is the net below it.
final class IdentityWords {
    private static final String NOUN =
            "(?:man|woman|person|male|female|lady|gentleman|guy|adult|individual|figure|model"
                    + "|people|couple|men|women|persons|subject|face)";

    private static final String AGE =
            "(?:young|younger|old|older|elderly|aged|middle-aged|mature|senior|youthful|adult"
                    + "|teenage|(?:\\d{1,3}|twenty|thirty|forty|fifty|sixty)[- ]?years?[- ]old"
                    + "|\\w+-something)";

    private static final String LOOKS =
            "(?:blonde?|brunette|redhead(?:ed)?|ginger|bald(?:ing)?|bearded|unshaven|clean-shaven"
                    + "|freckled|tanned|pale|wrinkled|slim|slender|athletic|muscular|petite|chubby"
                    + "|curvy|stocky|beautiful|handsome|pretty|attractive|gorgeous|round|oval"
                    + "|\\w+-(?:haired|eyed|skinned|faced|bearded|featured|complexioned))";

    private static final String ORIGIN =
            "(?:asian|african(?:[- ]american)?|caucasian|european|latin[oa]|hispanic|indian|arab"
                    + "|arabic|middle[- ]eastern|slavic|russian|ukrainian|kazakh|chinese|japanese"
                    + "|korean|vietnamese|thai|turkish|persian|jewish|scandinavian|nordic"
                    + "|mediterranean|american|mexican|brazilian|black|white|brown|mixed[- ]race"
                    + "|biracial|east|south|southeast|central)";

    /// Qualities right before the noun they belong to: "an old wooden chair" stays.
    private static final Pattern QUALITIES =
            Pattern.compile(
                    "(?i)\\b(?:very |rather )?(?:%s|%s|%s)(?:,? and |, | )(?=(?:(?:%s|%s|%s)(?:,? and |, | ))*%s\\b)"
                            .formatted(AGE, LOOKS, ORIGIN, AGE, LOOKS, ORIGIN, NOUN));

    private static final String FEATURE =
            "(?:hair|haircut|hairstyle|beard|mustache|moustache|stubble|goatee|sideburns|eyes?"
                    + "|eyebrows?|eyelashes|irises|skin(?: tone)?|complexion|freckles|wrinkles"
                    + "|dimples|cheekbones|cheeks|jaw(?:line)?|chin|nose|lips|forehead|ears|braids?"
                    + "|ponytail|pigtails|dreadlocks|curls|bangs|locks|facial features|features"
                    + "|build|physique|ethnicity|bone structure)";

    private static final String QUALITY =
            "(?!(?:with|and|of|in|on|at|against|over|by|man|woman|person|his|her|their)\\b)"
                    + "(?:(?:long|short|dark|light|curly|wavy|straight|thick|big|bright|pale|soft|full),"
                    + " |[\\w-]+ )";

    private static final String STYLED =
            "(?: (?:is|are|worn|tied|pulled|swept|falling|cut|styled)"
                    + "(?: (?!(?:and|with|in|on|at|wearing)\\b)[\\w-]+){0,4})?"
                    + "(?: in (?:a |an |two )?(?:[\\w-]+ )?(?:bun|ponytail|braids?|bob|updo|knot|pigtails))?";

    /// "with long dark hair and blue eyes", "her hair tied back".
    private static final Pattern FEATURES =
            Pattern.compile(
                    ("(?i)(?:,? ?\\b(?:with|and|has|having) |, ?|\\b)(?:(?:a|an|the|his|her|their) )?"
                                    + "(?:%s){0,4}\\b%s\\b%s")
                            .formatted(QUALITY, FEATURE, STYLED));

    private static final Pattern YEARS =
            Pattern.compile(
                    "(?i),? ?\\b(?:(?:in|of) (?:his|her|their) (?:early |mid |late |mid-|early-|late-)?"
                            + "(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties"
                            + "|\\d0'?s)|(?:aged?|about|around) \\d{1,3}(?: years?(?: old)?)?\\b(?! ?mm)"
                            + "|\\d{1,3}[- ]years?[- ]old)");

    /// Names keep their capital letters: only the verb is read in either case.
    private static final Pattern NAMES =
            Pattern.compile(
                    ",? ?\\b(?i:named|called|known as|resembling|reminiscent of|who looks like|looking"
                            + " like|identified as) (?-i:[A-Z][\\w'.-]*(?: [A-Z][\\w'.-]*)*)");

    /// Words that stand for a person with a look: the person stays.
    private static final Pattern NICKNAMES =
            Pattern.compile(
                    "(?i)\\b(?:blonde?|brunette|redhead|ginger|asian|african|caucasian|latin[oa])\\b"
                            + "(?=\\s*(?:$|[,.;]|in\\b|wearing\\b|with\\b|who\\b|standing\\b|sitting\\b))");

    private IdentityWords() {}

    static String without(String text) {
        String clean = NAMES.matcher(text).replaceAll("");
        clean = YEARS.matcher(clean).replaceAll("");
        clean = NICKNAMES.matcher(clean).replaceAll("person"); // a noun, with qualities of its own
        clean = QUALITIES.matcher(clean).replaceAll("");
        clean = FEATURES.matcher(clean).replaceAll(IdentityWords::rest);
        return tidy(clean);
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
                        "(?i)\\ban (?=man|woman|person|lady|guy|gentleman|male|female|face)", "a ")
                .replaceAll("(?i)\\ba (?=adult|individual)", "an ")
                .replaceAll(",(?=\\S)", ", ")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("^[,.;\\s]+|[,;\\s]+$", "");
    }
}
