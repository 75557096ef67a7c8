package dev.aisha.api.sheet;

import dev.aisha.model.avatar.AvatarType;
import java.util.List;

/// What previews show: different light, distance and mood, and nothing that needs a person's words.
final class SheetPrompts {
    private static final List<String> PORTRAIT =
            List.of(
                    "head and shoulders studio portrait, soft window light, calm grey background, 85mm lens",
                    "half-length candid photo on a sunlit old town street, golden hour, 35mm lens",
                    "black and white close-up, dramatic side light, subtle film grain",
                    "sitting in a cosy cafe by a rainy window, warm evening light, shallow depth of field");

    private static final List<String> STYLE =
            List.of(
                    "a lighthouse on a cliff at dawn",
                    "a bowl of fruit on a wooden table by a window",
                    "a fox in a snowy forest",
                    "a busy market street in the rain");

    private SheetPrompts() {}

    static List<String> of(AvatarType type, int count) {
        return (type == AvatarType.STYLE ? STYLE : PORTRAIT).subList(0, count);
    }
}
