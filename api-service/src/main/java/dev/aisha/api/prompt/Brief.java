package dev.aisha.api.prompt;

import dev.aisha.api.style.Style;
import org.jspecify.annotations.Nullable;

/// All that a prompt is composed of besides what the language model adds.
///
/// @param words the person's own; empty when the style says all
record Brief(String words, @Nullable Style style, @Nullable Likeness likeness) {
    Brief {
        if (words.isEmpty() && style == null) {
            throw new IllegalArgumentException("neither words nor a style");
        }
    }

    static Brief of(String words, @Nullable Likeness likeness) {
        return new Brief(words, null, likeness);
    }

    /// What is to be pictured: the words, or the style's own scene.
    String idea() {
        return words.isEmpty() && style != null ? style.scene() : words;
    }

    /// The style's look, or nothing.
    String look() {
        return style == null ? "" : style.look();
    }

    /// A composed prompt for human eyes.
    String shown(String prompt) {
        return likeness == null ? prompt : likeness.shown(prompt);
    }

    Brief withoutStyle() {
        return new Brief(words, null, likeness);
    }
}
