package dev.aisha.api.draft;

import dev.aisha.api.prompt.Words;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.problem.ProblemCode;

/// Cleans what a person typed, or refuses it.
final class DraftWords {
    private DraftWords() {}

    /// @throws RefusedException `prompt.invalid`
    static String of(String typed) {
        try {
            return Words.of(typed).text();
        } catch (Words.InvalidWordsException e) {
            throw new RefusedException(ProblemCode.PROMPT_INVALID, String.valueOf(e.getMessage()));
        }
    }
}
