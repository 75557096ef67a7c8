package dev.aisha.api.prompt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Texts between their writing and their picture. Puts an avatar into a text that a person saw, and
/// perhaps edited, before: the mention that most likely means the avatar becomes the trigger's, the
/// rest stays as written.
final class WrittenAhead {
    private static final String ARTICLE = "(?:a|an|the|one)\\s+";
    private static final String CORE = "man|woman|person";
    private static final String OTHERS = "guy|lady|girl|gentleman|adult|individual";

    /// Adjectives as often as nouns: "a male lion", "a model ship", "the subject matter".
    private static final String AMBIGUOUS =
            "(?:male|female|model|subject)(?=\\s*(?:$|[,.;:]|(?:in|on|at|by|with|from|under|near|and|who"
                    + "|is|wearing|centred|centered|\\w+ing)\\b))";

    private final PromptComposer composer;

    WrittenAhead(PromptComposer composer) {
        this.composer = composer;
    }

    String with(String text, @Nullable Likeness likeness) {
        if (likeness == null || likeness.isStyle()) {
            return composer.own(new Brief(text, null, likeness));
        }
        return composer.own(new Brief(placed(likeness.without(text), likeness), null, likeness));
    }

    private static String placed(String text, Likeness likeness) {
        return Stream.of(
                        ARTICLE + likeness.noun(),
                        "(?:" + ARTICLE + ")?" + likeness.noun(),
                        "(?:" + ARTICLE + ")?(?:" + CORE + ")",
                        "(?:" + ARTICLE + ")?(?:" + OTHERS + "|" + AMBIGUOUS + ")")
                .map(mention ->
                        Pattern.compile("(?i)(?<![\\w-])" + mention + "\\b(?!['’-])").matcher(text))
                .filter(Matcher::find)
                .findFirst()
                .map(mention -> mention.replaceFirst(CinematicPrompt.PLACE_QUOTED))
                .orElse(text);
    }

    /// Own words to be shown, with as much of the rest as may be edited with them.
    String shown(Brief brief) {
        if (brief.words().isEmpty()) {
            return brief.shown(composer.own(brief)); // a style's scene and look are short
        }
        return Stream.of(brief, brief.withoutStyle())
                .map(each -> each.shown(composer.own(each)))
                .filter(Words::editable)
                .findFirst()
                .orElse(brief.words());
    }
}
