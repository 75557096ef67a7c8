package dev.aisha.bot.screen;

import dev.aisha.bot.screen.PromptTap.*;
import dev.aisha.model.generation.AspectRatio;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Buttons of prompts as text, behind `pr`.
final class PromptTaps {
    static final String PREFIX = "pr";

    private static final String NOBODY = "-";

    private PromptTaps() {}

    static String encode(PromptTap tap) {
        return switch (tap) {
            case StartPhoto(var avatar) -> join("s", idOrNone(avatar));
            case ReadOffered() -> join("o");
            case AgreeVision() -> join("ok");
            case ReadIt(var price, var action) -> join("r", CallbackCodec.number(price), action);
            case ShowPrompt(var id) -> join("p", CallbackCodec.id(id));
            case TakeIt(var id, var own) -> join("t", CallbackCodec.id(id), own ? "1" : "0");
            case EditIt(var id) -> join("e", CallbackCodec.id(id));
            case ShapeIt(var id) -> join("f", CallbackCodec.id(id));
            case CastIt(var id, var page) ->
                    join("c", CallbackCodec.id(id), CallbackCodec.number(page));
            case TakeFace(var avatar) -> join("a", idOrNone(avatar));
            case TakeShape(var ratio) -> join("x", ratio.name());
            case MakeIt(var id, var avatar, var ratio, var count, var price, var action) ->
                    join(
                            "m",
                            CallbackCodec.id(id),
                            avatar ? "1" : "0",
                            CallbackCodec.number(ratio.ordinal()),
                            CallbackCodec.number(count),
                            CallbackCodec.number(price),
                            action);
            case TakePhotoAway(var id) -> join("d", CallbackCodec.id(id));
        };
    }

    /// @throws IllegalArgumentException for what is no button of ours
    static Callback read(CallbackCodec.Words words) {
        return switch (words.text(1)) {
            case "s" -> new StartPhoto(words.idOrNone(2));
            case "o" -> new ReadOffered();
            case "ok" -> new AgreeVision();
            case "r" -> new ReadIt(words.number(2), words.action(3));
            case "p" -> new ShowPrompt(words.id(2));
            case "t" -> new TakeIt(words.id(2), words.text(3).equals("1"));
            case "e" -> new EditIt(words.id(2));
            case "f" -> new ShapeIt(words.id(2));
            case "c" -> new CastIt(words.id(2), words.small(3));
            case "a" -> new TakeFace(words.idOrNone(2));
            case "x" -> new TakeShape(AspectRatio.valueOf(words.text(2)));
            case "m" ->
                    new MakeIt(
                            words.id(2),
                            words.text(3).equals("1"),
                            ratio(words.small(4)),
                            words.small(5),
                            words.number(6),
                            words.action(7));
            case "d" -> new TakePhotoAway(words.id(2));
            default -> new Callback.Unknown();
        };
    }

    private static AspectRatio ratio(int ordinal) {
        AspectRatio[] all = AspectRatio.values();
        if (ordinal >= all.length) {
            throw new IllegalArgumentException("not a ratio");
        }
        return all[ordinal];
    }

    private static String idOrNone(@Nullable UUID id) {
        return id == null ? NOBODY : CallbackCodec.id(id);
    }

    private static String join(String... words) {
        return PREFIX + "." + CallbackCodec.join(words);
    }
}
