package dev.aisha.api.prompt;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts an avatar into a text that a person saw, and perhaps edited, before: the first mention of a
/// person becomes the trigger's, the rest stays as written.
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
}
