package dev.aisha.bot.screen;

import dev.aisha.bot.screen.CreationTap.*;
import java.util.regex.Pattern;

/// Buttons on the way to an image as text, behind `im`.
final class CreationTaps {
    static final String PREFIX = "im";
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{2,24}");

    private CreationTaps() {}

    static String encode(CreationTap tap) {
        return switch (tap) {
            case OpenStyles() -> join("o");
            case MoreCategories(var page) -> join("m", CallbackCodec.number(page));
            case OpenCategory(var category) -> join("c", category);
            case ShowStyle(var category, var style) -> join("s", category, style);
            case LikeStyle(var category, var style, var on) ->
                    join("l", category, style, on ? "1" : "0");
            case UseStyle(var style) -> join("u", style);
            case AddWords(var category, var style) -> join("w", category, style);
            case RepeatLast() -> join("r");
            case MoreActions(var id) -> join("a", CallbackCodec.id(id));
            case OrderAgain(var id) -> join("y", CallbackCodec.id(id));
            case EditPrompt(var id) -> join("e", CallbackCodec.id(id));
            case Vary(var id, var count, var price, var spot, var action) ->
                    join(
                            "v",
                            CallbackCodec.id(id),
                            CallbackCodec.number(count),
                            CallbackCodec.number(price),
                            CallbackCodec.spot(spot),
                            action);
        };
    }

    /// @throws IllegalArgumentException for what is no button of ours
    static Callback read(CallbackCodec.Words words) {
        return switch (words.text(1)) {
            case "o" -> new OpenStyles();
            case "m" -> new MoreCategories(words.small(2));
            case "c" -> new OpenCategory(category(words.text(2)));
            case "s" -> new ShowStyle(category(words.text(2)), key(words.text(3)));
            case "l" ->
                    new LikeStyle(
                            category(words.text(2)), key(words.text(3)), words.text(4).equals("1"));
            case "u" -> new UseStyle(key(words.text(2)));
            case "w" -> new AddWords(category(words.text(2)), key(words.text(3)));
            case "r" -> new RepeatLast();
            case "a" -> new MoreActions(words.id(2));
            case "y" -> new OrderAgain(words.id(2));
            case "e" -> new EditPrompt(words.id(2));
            case "v" ->
                    new Vary(
                            words.id(2),
                            words.small(3),
                            words.number(4),
                            words.spot(5),
                            words.action(6));
            default -> new Callback.Unknown();
        };
    }

    private static String category(String word) {
        return word.equals(CreationTap.FAVOURITES) ? word : key(word);
    }

    private static String key(String word) {
        if (!KEY.matcher(word).matches()) {
            throw new IllegalArgumentException("not a key");
        }
        return word;
    }

    private static String join(String... words) {
        return PREFIX + "." + CallbackCodec.join(words);
    }
}
