package dev.aisha.api.prompt;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Texts between their writing and their picture. Puts an avatar into a text that a person saw, and
/// perhaps edited, before: the first mention of a person becomes the trigger's, the rest stays as
/// written.
final class WrittenAhead {
    private static final Pattern PERSON =
            Pattern.compile(
                    "(?i)\\b(?:(?:a|an|the|one)\\s+)?(?:man|woman|person|guy|lady|girl|gentleman|male"
                            + "|female|adult|individual|model|subject)\\b(?!['-])");

    private final PromptComposer composer;

    WrittenAhead(PromptComposer composer) {
        this.composer = composer;
    }

    String with(String text, @Nullable Likeness likeness) {
        if (likeness == null || likeness.isStyle()) {
            return composer.own(new Brief(text, null, likeness));
        }
        String placed =
                PERSON.matcher(likeness.without(text)).replaceFirst(CinematicPrompt.PLACE_QUOTED);
        return composer.own(new Brief(placed, null, likeness));
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
