package dev.aisha.sandbox.telegram;

import java.util.Map;

/// The tags of Telegram's HTML style.
final class HtmlTags {
    private HtmlTags() {}

    static boolean isSupported(String tag, Map<String, String> attributes) {
        return switch (tag) {
            case "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "ins",
                    "s",
                    "strike",
                    "del",
                    "a",
                    "code",
                    "pre",
                    "blockquote",
                    "tg-spoiler",
                    "tg-emoji",
                    "tg-time" ->
                    true;
            case "span" -> "tg-spoiler".equals(attributes.get("class"));
            default -> false;
        };
    }

    /// What the tag makes of its text; empty where it makes nothing.
    static String entityType(String tag, Map<String, String> attributes) {
        return switch (tag) {
            case "b", "strong" -> "bold";
            case "i", "em" -> "italic";
            case "u", "ins" -> "underline";
            case "s", "strike", "del" -> "strikethrough";
            case "span", "tg-spoiler" -> "spoiler";
            case "a" -> "text_link";
            case "code" -> "code";
            case "pre" -> "pre";
            case "blockquote" ->
                    attributes.containsKey("expandable") ? "expandable_blockquote" : "blockquote";
            default -> "";
        };
    }
}
