package dev.aisha.api.avatar;

import java.security.SecureRandom;

/// Makes the word that stands for an avatar in prompts: it can be pronounced and means nothing in
/// any language we know, so that a model has no idea of its own about it.
final class TriggerPhrase {
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES =
            6; // 70⁶: a collision is not to be expected, an index refuses it
    private static final SecureRandom RANDOM = new SecureRandom();

    private TriggerPhrase() {}

    static String next() {
        var phrase = new StringBuilder("aisha");
        for (int i = 0; i < SYLLABLES; i++) {
            phrase.append(CONSONANTS.charAt(RANDOM.nextInt(CONSONANTS.length())));
            phrase.append(VOWELS.charAt(RANDOM.nextInt(VOWELS.length())));
        }
        return phrase.toString();
    }
}
