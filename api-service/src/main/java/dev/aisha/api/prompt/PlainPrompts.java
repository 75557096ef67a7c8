package dev.aisha.api.prompt;

import jakarta.enterprise.context.ApplicationScoped;

/// Prompts of our own words: nobody has to check or improve them.
@ApplicationScoped
public class PlainPrompts {
    private final PromptComposer composer;

    PlainPrompts(PromptConfig config) {
        this.composer = new PromptComposer(config.maxLength());
    }

    /// The words with an avatar's trigger in them.
    public String with(String words, Likeness likeness) {
        return composer.own(Brief.of(words, likeness));
    }
}
