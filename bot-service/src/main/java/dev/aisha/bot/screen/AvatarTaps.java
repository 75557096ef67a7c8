package dev.aisha.bot.screen;

import dev.aisha.bot.screen.AvatarTap.*;

/// Buttons of [AvatarTap] as text, behind `ph`.
final class AvatarTaps {
    static final String PREFIX = "ph";
    private static final String NONE = "-";

    private AvatarTaps() {}

    static String encode(AvatarTap tap) {
        return switch (tap) {
            case CompareTypes() -> join("t");
            case ToPhotos(var avatar) -> join("p", CallbackCodec.id(avatar));
            case LookThrough(var avatar, var photo) ->
                    join(
                            "l",
                            CallbackCodec.id(avatar),
                            photo == null ? NONE : CallbackCodec.id(photo));
            case RemovePhoto(var avatar, var photo, var index) ->
                    join(
                            "d",
                            CallbackCodec.id(avatar),
                            CallbackCodec.id(photo),
                            CallbackCodec.number(index));
        };
    }

    /// @throws IllegalArgumentException for what is no button of ours
    static Callback read(CallbackCodec.Words words) {
        return switch (words.text(1)) {
            case "t" -> new CompareTypes();
            case "p" -> new ToPhotos(words.id(2));
            case "l" -> new LookThrough(words.id(2), words.idOrNone(3));
            case "d" -> new RemovePhoto(words.id(2), words.id(3), words.small(4));
            default -> new Callback.Unknown();
        };
    }

    private static String join(String... words) {
        return PREFIX + "." + CallbackCodec.join(words);
    }
}
