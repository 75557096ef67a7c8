package dev.aisha.sandbox.telegram;

import java.util.Comparator;
import java.util.List;

/// Formatted text as HTML that is safe to put into a page: everything that is not an entity is
/// escaped.
final class HtmlWriter {
    private HtmlWriter() {}

    static String write(Formatted formatted) {
        var text = formatted.text();
        var html = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            close(formatted.entities(), i, html);
            open(formatted.entities(), i, html);
            if (i < text.length()) {
                html.append(escape(text.charAt(i)));
            }
        }
        return html.toString();
    }

    private static void open(List<Entity> entities, int at, StringBuilder html) {
        entities.stream()
                .filter(entity -> entity.offset() == at)
                .sorted(Comparator.comparingInt(Entity::length).reversed())
                .forEach(entity -> html.append(startTag(entity)));
    }

    private static void close(List<Entity> entities, int at, StringBuilder html) {
        entities.stream()
                .filter(entity -> entity.end() == at)
                .sorted(Comparator.comparingInt(Entity::length))
                .forEach(entity -> html.append("</").append(tag(entity)).append('>'));
    }

    private static String startTag(Entity entity) {
        var url = entity.url();
        if (entity.type().equals("text_link") && url != null && url.matches("(?i)(https?|tg):.*")) {
            return "<a href=\"" + escape(url) + "\" target=\"_blank\" rel=\"noopener\">";
        }
        return "<" + tag(entity) + (entity.type().equals("spoiler") ? " class=\"spoiler\">" : ">");
    }

    private static String tag(Entity entity) {
        return switch (entity.type()) {
            case "bold" -> "b";
            case "italic" -> "i";
            case "underline" -> "u";
            case "strikethrough" -> "s";
            case "code" -> "code";
            case "pre" -> "pre";
            case "text_link" -> "a";
            case "blockquote", "expandable_blockquote" -> "blockquote";
            default -> "span";
        };
    }

    private static String escape(String text) {
        var html = new StringBuilder();
        text.chars().forEach(c -> html.append(escape((char) c)));
        return html.toString();
    }

    private static String escape(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> String.valueOf(c);
        };
    }
}
