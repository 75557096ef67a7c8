package dev.aisha.sandbox.telegram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Text with its entities, as it stands in a message.
public record Formatted(String text, List<Entity> entities) {
    static final Formatted EMPTY = new Formatted("", List.of());

    private static final Pattern COMMAND = Pattern.compile("(?<!\\S)/[A-Za-z0-9_]{1,32}\\b");
    private static final Pattern LINK = Pattern.compile("\\bhttps?://[^\\s<>\"]+");

    /// Text typed by somebody: commands and links are found in it.
    static Formatted plain(String text) {
        return new Formatted(text, List.of()).trimmed().withDetected();
    }

    /// How Telegram counts lengths.
    int codePoints() {
        return text.codePointCount(0, text.length());
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /// Without white space at both ends; entities are cut accordingly.
    Formatted trimmed() {
        int start = text.length() - text.stripLeading().length();
        if (start == text.length()) {
            return EMPTY;
        }
        int end = text.stripTrailing().length();
        var kept = new ArrayList<Entity>();
        for (var entity : entities) {
            int from = Math.max(entity.offset(), start);
            int to = Math.min(entity.end(), end);
            if (to > from) {
                kept.add(
                        new Entity(
                                entity.type(),
                                from - start,
                                to - from,
                                entity.url(),
                                entity.language()));
            }
        }
        return new Formatted(text.substring(start, end), List.copyOf(kept));
    }

    Formatted withDetected() {
        var all = new ArrayList<>(entities);
        detect(all, COMMAND, "bot_command");
        detect(all, LINK, "url");
        all.sort(
                Comparator.comparingInt(Entity::offset)
                        .thenComparing(Entity::length, Comparator.reverseOrder()));
        return new Formatted(text, List.copyOf(all));
    }

    private void detect(List<Entity> all, Pattern pattern, String type) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            int from = matcher.start();
            int to = matcher.end();
            if (entities.stream().noneMatch(known -> isOpaque(known, from, to))) {
                all.add(new Entity(type, from, to - from, null, null));
            }
        }
    }

    /// Nothing is looked for inside code and inside links.
    private static boolean isOpaque(Entity known, int from, int to) {
        boolean closed =
                switch (known.type()) {
                    case "code", "pre", "text_link", "url", "bot_command" -> true;
                    default -> false;
                };
        return closed && known.offset() < to && from < known.end();
    }
}
