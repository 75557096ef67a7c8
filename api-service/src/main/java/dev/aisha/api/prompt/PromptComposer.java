package dev.aisha.api.prompt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts a scene, its details and an avatar's trigger together. Pure: no model has the last word on
/// whether the trigger is in.
final class PromptComposer {
    private final int maxLength;

    PromptComposer(int maxLength) {
        this.maxLength = maxLength;
    }

    /// The person's own words, or the style's scene, with the style's look and the trigger.
    String own(Brief brief) {
        return compose(brief.idea(), List.of(brief.look()), brief.likeness());
    }

    /// The enhanced shot with the style's look and the trigger.
    String enhanced(CinematicPrompt shot, Brief brief) {
        List<String> details = new ArrayList<>();
        details.add(brief.look()); // chosen by the person: it goes before the model's ideas
        details.addAll(shot.details());
        return compose(shot.scene(), details, brief.likeness());
    }

    private String compose(String scene, List<String> details, @Nullable Likeness likeness) {
        List<String> parts = new ArrayList<>();
        parts.add(likeness == null ? plain(scene) : withLikeness(scene, likeness));
        int length = parts.getFirst().length();
        for (String detail : details) {
            String clean = plain(likeness == null ? detail : likeness.without(detail));
            length += clean.length() + 2;
            if (!clean.isEmpty() && length <= maxLength) {
                parts.add(clean);
            }
        }
        String prompt = String.join(", ", parts);
        if (likeness != null && likeness.countIn(prompt) != 1) {
            throw new IllegalStateException("trigger not exactly once in a composed prompt");
        }
        return prompt;
    }

    private String withLikeness(String scene, Likeness likeness) {
        String clean = likeness.without(scene);
        if (likeness.isStyle()) {
            String tail = ", in the style of " + likeness.phrase();
            return cut(plain(clean), maxLength - tail.length()) + tail;
        }
        int place = clean.indexOf(CinematicPrompt.PLACE);
        String before = place < 0 ? "" : clean.substring(0, place);
        String after = place < 0 ? clean : clean.substring(place + CinematicPrompt.PLACE.length());
        String head =
                before.length() > maxLength / 2 ? "" : others(before, likeness); // never cut away
        String lead = head + likeness.phrase();
        String rest = others(head.isEmpty() && place > 0 ? before + after : after, likeness);
        boolean apart = place < 0 || head.isEmpty() && !rest.matches("(?s)[\\s,.;:].*");
        String joint = apart ? ", " : "";
        return cut(trimmed(lead + joint + rest), maxLength);
    }

    /// Further mentions of the person get the noun alone.
    private static String others(String text, Likeness likeness) {
        return text.replace(CinematicPrompt.PLACE, "the " + likeness.noun());
    }

    private static String plain(String text) {
        return trimmed(text.replace(CinematicPrompt.PLACE, "person"));
    }

    private static String trimmed(String text) {
        return text.strip().replaceAll("[\\s,.;]+$", "").replaceAll("\\s+", " ");
    }

    /// At a word's end, so that no half word steers the model.
    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int space = text.lastIndexOf(' ', limit);
        return trimmed(text.substring(0, space > limit / 2 ? space : limit));
    }
}
