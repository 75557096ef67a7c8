package dev.aisha.api.avatar;

import static dev.aisha.model.problem.ProblemCode.AVATAR_NAME_INVALID;

import dev.aisha.api.web.RefusedException;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A name as a person may give it. Markup is allowed, since whoever shows a name escapes it;
/// characters that cannot be seen, or that turn the text around them, are not.
///
/// @param key what makes a name unique: the database's own lower() knows no Cyrillic under locale C
record AvatarName(String text, String key) {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 30;

    static AvatarName of(@Nullable String given) {
        if (given == null) {
            throw refused("a name is missing");
        }
        String text = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST) {
            throw refused("a name has 2 to 30 characters, this one has " + length);
        }
        if (!text.codePoints().allMatch(AvatarName::allowed)) {
            throw refused("a name has no control characters");
        }
        if (text.codePoints().filter(AvatarName::visible).count() < SHORTEST) {
            throw refused("a name has at least 2 characters that can be seen");
        }
        String key =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s\\p{Z}]+", " ");
        return new AvatarName(text, key);
    }

    private static boolean allowed(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            // of the format characters only those that emoji and some scripts are joined with
            case Character.FORMAT ->
                    character == 0x200C
                            || character == 0x200D
                            || (character >= 0xE0020 && character <= 0xE007F);
            default -> true;
        };
    }

    private static boolean visible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    false;
            default -> true;
        };
    }

    private static RefusedException refused(String why) {
        return new RefusedException(AVATAR_NAME_INVALID, why);
    }
}
