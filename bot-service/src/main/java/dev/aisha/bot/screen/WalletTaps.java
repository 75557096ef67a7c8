package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.CallbackCodec.join;
import static dev.aisha.bot.screen.CallbackCodec.number;

import dev.aisha.bot.screen.WalletTap.*;
import java.util.regex.Pattern;

/// Buttons around the balance as text, behind `w`.
final class WalletTaps {
    static final String PREFIX = "w";

    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,16}");

    private WalletTaps() {}

    static String encode(WalletTap tap) {
        return switch (tap) {
            case TopUp(var missing) -> join(PREFIX, "t", number(missing));
            case Buy(var key, var stars, var action) ->
                    join(PREFIX, "b", key, number(stars), action);
            case Return() -> join(PREFIX, "r");
            case History() -> join(PREFIX, "h");
            case OlderMovements(var cursor) -> join(PREFIX, "o", cursor);
            case NewerMovements() -> join(PREFIX, "n");
            case PaySupport() -> join(PREFIX, "s");
            case EnterPromo() -> join(PREFIX, "p");
            case Invite() -> join(PREFIX, "i");
        };
    }

    static Callback read(CallbackCodec.Words words) {
        return switch (words.text(1)) {
            case "t" -> new TopUp(words.number(2));
            case "b" -> new Buy(key(words.text(2)), words.number(3), words.action(4));
            case "r" -> new Return();
            case "h" -> new History();
            case "o" -> new OlderMovements(key(words.text(2)));
            case "n" -> new NewerMovements();
            case "s" -> new PaySupport();
            case "p" -> new EnterPromo();
            case "i" -> new Invite();
            default -> new Callback.Unknown();
        };
    }

    private static String key(String word) {
        if (!KEY.matcher(word).matches()) {
            throw new IllegalArgumentException("not a key");
        }
        return word;
    }
}
