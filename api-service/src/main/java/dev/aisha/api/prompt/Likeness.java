package dev.aisha.api.prompt;

import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.Subject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an avatar brings into a prompt: the trigger its model was trained with, and its noun.
///
/// @param trigger never changed, translated or left out
public record Likeness(String trigger, AvatarType type, Subject subject) {

    /// For example `AISHAx7 man`; a style has no noun.
    String phrase() {
        return isStyle() ? trigger : trigger + " " + noun();
    }

    String noun() {
        return switch (subject) {
            case MAN -> "man";
            case WOMAN -> "woman";
            case PERSON, UNKNOWN -> "person";
            case THING -> "subject";
        };
    }

    boolean isStyle() {
        return type == AvatarType.STYLE;
    }

    /// Somebody's words may hold the trigger already; composed prompts have it exactly once.
    String without(String text) {
        return mentions(text).replaceAll("").replaceAll(" {2,}", " ").strip();
    }

    /// A composed prompt for human eyes: the person instead of the trigger.
    public String shown(String prompt) {
        return isStyle()
                ? prompt.replace(", in the style of " + phrase(), "")
                : prompt.replace(phrase(), "a " + noun());
    }

    /// How often the trigger stands in a prompt.
    long countIn(String prompt) {
        return mentions(prompt).results().count();
    }

    private Matcher mentions(String text) {
        return Pattern.compile(Pattern.quote(trigger), Pattern.CASE_INSENSITIVE).matcher(text);
    }
}
