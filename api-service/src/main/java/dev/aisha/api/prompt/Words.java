package dev.aisha.api.prompt;

import java.util.regex.Pattern;

/// A person's own words, cleaned: one line, no control or invisible characters, 3 to 1000 long.
public record Words(String text) {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 1000;

    /// Controls, formatting characters (zero width, direction marks), unassigned and private ones.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    /// Cleans what a person typed.
    ///
    /// @throws InvalidWordsException when too little or too much is left
    public static Words of(String typed) {
        String visible = UNSEEN.matcher(SPACES.matcher(typed).replaceAll(" ")).replaceAll("");
        String clean = SPACES.matcher(visible).replaceAll(" ").strip();
        int length = clean.codePointCount(0, clean.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new InvalidWordsException(length);
        }
        return new Words(clean);
    }

    /// A text of ours made short enough to be edited, at a word's end.
    public static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        int limit = text.offsetByCodePoints(0, LONGEST);
        int space = text.lastIndexOf(' ', limit);
        return text.substring(0, space > limit / 2 ? space : limit).strip();
    }

    /// Too short or too long; callers answer [ProblemCode#PROMPT_INVALID].
    public static final class InvalidWordsException extends IllegalArgumentException {
        InvalidWordsException(int length) {
            super("a prompt has 3 to 1000 characters, this one has " + length);
        }
    }
}
