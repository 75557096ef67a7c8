package dev.aisha.api.prompt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts a subject, its details and an avatar's trigger together. Pure: no model has the last word
/// on whether the trigger is in, or on what a person named.
final class PromptComposer {
    /// Putting back what was lost may push out something else that was named.
    private static final int MOST_ROUNDS = 4;

    private final int maxLength;

    PromptComposer(int maxLength) {
        this.maxLength = maxLength;
    }

    /// The person's own words, or the style's scene, with the style's look and the trigger.
    String own(Brief brief) {
        return compose(brief.idea(), List.of(), List.of(brief.look()), brief.likeness());
    }

    /// The enhanced shot with the style's look and the trigger. What the person named and the model
    /// lost is put back; where there is no room for all of it, nothing is returned.
    Optional<String> enhanced(CinematicPrompt shot, Brief brief) {
        Likeness likeness = brief.likeness();
        String words = likeness == null ? brief.words() : likeness.without(brief.words());
        List<String> details = new ArrayList<>(shot.scenery());
        details.add(brief.look()); // chosen by the person: it goes before the model's ideas
        details.addAll(shot.camera());
        Set<String> kept = new LinkedHashSet<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (String.join(", ", kept).length() > maxLength / 2) {
                return Optional.empty();
            }
            String prompt = compose(shot.subject(), List.copyOf(kept), details, likeness);
            List<String> lost = MustKeep.missing(words, shot.keep(), prompt);
            if (lost.isEmpty()) {
                return Optional.of(prompt);
            }
            kept.addAll(lost);
        }
        return Optional.empty();
    }

    /// @param kept goes in whatever else has to go; shorter than the bound by half
    private String compose(
            String scene, List<String> kept, List<String> details, @Nullable Likeness likeness) {
        String must = clean(String.join(", ", kept), likeness);
        int room = must.isEmpty() ? maxLength : maxLength - must.length() - 2;
        List<String> parts = new ArrayList<>();
        parts.add(likeness == null ? cut(plain(scene), room) : withLikeness(scene, likeness, room));
        if (!must.isEmpty()) {
            parts.add(must);
        }
        int length = String.join(", ", parts).length();
        for (String detail : details) {
            String clean = clean(detail, likeness);
            if (!clean.isEmpty() && length + clean.length() + 2 <= maxLength) {
                parts.add(clean);
                length += clean.length() + 2;
            }
        }
        String prompt = String.join(", ", parts);
        if (likeness != null && likeness.countIn(prompt) != 1) {
            throw new IllegalStateException("trigger not exactly once in a composed prompt");
        }
        return prompt;
    }

    private static String clean(String text, @Nullable Likeness likeness) {
        return plain(likeness == null ? text : likeness.without(text));
    }

    private static String withLikeness(String scene, Likeness likeness, int room) {
        String clean = likeness.without(scene);
        if (likeness.isStyle()) {
            String tail = ", in the style of " + likeness.phrase();
            return cut(plain(clean), room - tail.length()) + tail;
        }
        int place = clean.indexOf(CinematicPrompt.PLACE);
        String before = place < 0 ? "" : clean.substring(0, place);
        String after = place < 0 ? clean : clean.substring(place + CinematicPrompt.PLACE.length());
        String head = before.length() > room / 2 ? "" : others(before, likeness); // never cut away
        String lead = head + likeness.phrase();
        String rest = others(head.isEmpty() && place > 0 ? before + after : after, likeness);
        boolean apart = place < 0 || head.isEmpty() && !rest.matches("(?s)[\\s,.;:].*");
        String joint = apart ? ", " : "";
        return cut(trimmed(lead + joint + rest), room);
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
