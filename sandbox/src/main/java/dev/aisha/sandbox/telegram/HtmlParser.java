package dev.aisha.sandbox.telegram;

import static dev.aisha.sandbox.telegram.CallRefusedException.badRequest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Telegram's HTML style: a small set of tags, and an error that names the byte where it went
/// wrong.
final class HtmlParser {
    private static final Map<String, String> NAMED =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;

    private HtmlParser(String source) {
        this.source = source;
    }

    private record Open(String tag, Map<String, String> attributes, int offset) {}

    static Formatted parse(String source) {
        return new HtmlParser(source).run();
    }

    private Formatted run() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '&') {
                reference();
            } else if (c == '<') {
                tag();
            } else {
                text.append(c);
                at++;
            }
        }
        if (!open.isEmpty()) {
            throw error(
                    "Can't find end tag corresponding to start tag \"" + open.peek().tag + "\"");
        }
        return new Formatted(text.toString(), List.copyOf(entities)).trimmed().withDetected();
    }

    private void reference() {
        int end = source.indexOf(';', at);
        var name = end < 0 || end - at > 10 ? "" : source.substring(at + 1, end);
        var decoded = decode(name);
        if (decoded == null) {
            text.append('&');
            at++;
        } else {
            text.append(decoded);
            at = end + 1;
        }
    }

    private static @Nullable String decode(String name) {
        if (!name.startsWith("#")) {
            return NAMED.get(name);
        }
        try {
            int code =
                    name.startsWith("#x")
                            ? Integer.parseInt(name.substring(2), 16)
                            : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private void tag() {
        int begin = at;
        if (at + 1 < source.length() && source.charAt(at + 1) == '/') {
            endTag(begin);
        } else {
            startTag(begin);
        }
    }

    private void endTag(int begin) {
        int end = source.indexOf('>', at);
        if (end < 0) {
            throw error("Unclosed end tag at byte offset " + bytes(begin));
        }
        var name = source.substring(at + 2, end).strip().toLowerCase(Locale.ROOT);
        if (open.isEmpty()) {
            throw error("Unexpected end tag at byte offset " + bytes(begin));
        }
        var started = open.pop();
        if (!name.isEmpty() && !name.equals(started.tag)) {
            throw error(
                    "Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\""
                            .formatted(bytes(begin), started.tag, name));
        }
        finish(started);
        at = end + 1;
    }

    private void startTag(int begin) {
        at++;
        var name = word().toLowerCase(Locale.ROOT);
        var attributes = new HashMap<String, String>();
        while (true) {
            skipSpace();
            if (at >= source.length()) {
                throw error("Unclosed start tag at byte offset " + bytes(begin));
            }
            if (source.charAt(at) == '>') {
                at++;
                break;
            }
            attribute(name, attributes, begin);
        }
        if (!HtmlTags.isSupported(name, attributes)) {
            throw error(
                    "Unsupported start tag \"%s\" at byte offset %d".formatted(name, bytes(begin)));
        }
        open.push(new Open(name, attributes, text.length()));
    }

    private void attribute(String tag, Map<String, String> attributes, int begin) {
        var name = word().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            throw error(
                    "Empty attribute name in the tag \"%s\" at byte offset %d"
                            .formatted(tag, bytes(begin)));
        }
        skipSpace();
        if (at >= source.length() || source.charAt(at) != '=') {
            attributes.put(name, "");
            return;
        }
        at++;
        skipSpace();
        attributes.put(name, value(begin));
    }

    private String value(int begin) {
        if (at >= source.length()) {
            throw error("Unclosed start tag at byte offset " + bytes(begin));
        }
        char quote = source.charAt(at);
        if (quote != '"' && quote != '\'') {
            return word();
        }
        int end = source.indexOf(quote, at + 1);
        if (end < 0) {
            throw error("Unclosed start tag at byte offset " + bytes(begin));
        }
        var raw = source.substring(at + 1, end);
        at = end + 1;
        return raw.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private String word() {
        int from = at;
        while (at < source.length() && isWord(source.charAt(at))) {
            at++;
        }
        return source.substring(from, at);
    }

    private static boolean isWord(char c) {
        return !Character.isWhitespace(c) && c != '>' && c != '=' && c != '"' && c != '\'';
    }

    private void skipSpace() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private void finish(Open started) {
        int length = text.length() - started.offset;
        var type = HtmlTags.entityType(started.tag, started.attributes);
        if (length == 0 || type.isEmpty()) {
            return;
        }
        var url = type.equals("text_link") ? link(started, length) : null;
        if (type.equals("text_link") && (url == null || url.isEmpty())) {
            return;
        }
        if (type.equals("code") && foldIntoPre(started)) {
            return;
        }
        entities.add(new Entity(type, started.offset, length, url, null));
    }

    /// `<pre><code class="language-x">` is one entity that knows its language.
    private boolean foldIntoPre(Open code) {
        var outer = open.peek();
        var marked = code.attributes.getOrDefault("class", "");
        if (outer == null || !outer.tag.equals("pre") || !marked.startsWith("language-")) {
            return false;
        }
        outer.attributes.put("language", marked.substring("language-".length()));
        return true;
    }

    private String link(Open started, int length) {
        var href = started.attributes.get("href");
        return href == null ? text.substring(started.offset, started.offset + length) : href;
    }

    private int bytes(int index) {
        return source.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
    }

    private static CallRefusedException error(String reason) {
        return badRequest("can't parse entities: " + reason);
    }
}
