package dev.aisha.api.prompt;

import java.util.regex.Pattern;

/// A person's own words, cleaned: one line, no control or invisible characters, 3 to 1000 long.
public record Words(String text) {
    private static final int SHORTEST = 3;
    static final int LONGEST = 1000;

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

    /// Whether a text is short enough to be edited.
    static boolean editable(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST;
    }

    /// Too short or too long; callers answer [ProblemCode#PROMPT_INVALID].
    public static final class InvalidWordsException extends IllegalArgumentException {
        InvalidWordsException(int length) {
            super("a prompt has 3 to 1000 characters, this one has " + length);
        }
    }
}
