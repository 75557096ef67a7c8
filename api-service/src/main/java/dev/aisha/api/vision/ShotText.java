package dev.aisha.api.vision;

import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.prompt.ShotSize;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Makes the prompt out of a shot: the kind of shot first, then what the model wrote, without
/// anybody's identity, and never longer than people may edit.
final class ShotText {
    /// With less left, the parts say more.
    private static final int SHORTEST = 12;

    private static final int LONGEST = 1000;
    private static final int LONGEST_READING = 1200;

    private ShotText() {}

    static String of(Shot shot) {
        ShotSize size = size(shot);
        String said = IdentityWords.without(shot.prompt());
        if (said.length() < SHORTEST) {
            said = parts(shot);
        }
        String lead = lead(size);
        boolean named =
                lead.isEmpty() || said.toLowerCase(Locale.ROOT).contains(lead.replace(" shot", ""));
        return cut(named ? said : lead + ", " + said, LONGEST);
    }

    static String reading(Shot shot) {
        return cut(shot.summary().strip(), LONGEST_READING);
    }

    static ShotSize size(Shot shot) {
        return switch (shot.shot()) {
            case "full" -> ShotSize.FULL;
            case "half" -> ShotSize.HALF;
            case "close-up" -> ShotSize.CLOSE_UP;
            default -> ShotSize.UNKNOWN;
        };
    }

    /// The ratio whose shape differs least, whichever side is the longer one.
    static AspectRatio ratio(int width, int height) {
        double wanted = Math.log((double) width / height);
        return Stream.of(AspectRatio.values())
                .filter(ratio -> ratio != AspectRatio.UNKNOWN)
                .min(
                        Comparator.comparingDouble(ratio ->
                                Math.abs(
                                        Math.log((double) ratio.width() / ratio.height())
                                                - wanted)))
                .orElse(AspectRatio.PROFILE);
    }

    private static String lead(ShotSize size) {
        return switch (size) {
            case FULL -> "full-length shot";
            case HALF -> "half-length shot";
            case CLOSE_UP -> "close-up shot";
            case UNKNOWN -> "";
        };
    }

    private static String parts(Shot shot) {
        String subject = shot.noun().isBlank() ? "" : "a " + shot.noun().strip();
        String wardrobe = shot.wardrobe().isBlank() ? "" : "wearing " + shot.wardrobe().strip();
        return List.of(
                        shot.framing(),
                        subject,
                        shot.pose(),
                        wardrobe,
                        shot.setting(),
                        shot.light(),
                        shot.lens(),
                        shot.palette(),
                        shot.mood())
                .stream()
                .map(IdentityWords::without)
                .filter(part -> !part.isBlank())
                .reduce((one, next) -> one + ", " + next)
                .orElse("");
    }

    /// At a word's end.
    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int space = text.lastIndexOf(' ', limit);
        return text.substring(0, space > limit / 2 ? space : limit).strip();
    }
}
