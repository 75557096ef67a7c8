package dev.aisha.bot.screen;

/// Makes anybody's text fit a screen: bounded in code points, on one line where it must be, without
/// invisible characters that would turn the text around it.
final class Clip {
    private static final int NAME = 40;
    private static final int BUTTON = 24;

    private Clip() {}

    static String name(String text) {
        return line(text, NAME);
    }

    static String button(String text) {
        return line(text, BUTTON);
    }

    static String line(String text, int most) {
        return block(text.replaceAll("\\s+", " "), most);
    }

    static String block(String text, int most) {
        String clean = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}&&[^\\n\\u200D]]", "").strip();
        if (clean.isEmpty()) {
            return "…";
        }
        return clean.codePointCount(0, clean.length()) <= most
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, most - 1)) + "…";
    }
}
