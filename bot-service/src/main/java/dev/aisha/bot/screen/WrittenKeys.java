package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.model.prompt.PromptFailure;
import dev.aisha.model.prompt.PromptView;
import java.util.List;

/// Buttons below a prompt that was written from a person's words.
record WrittenKeys(Texts texts) {
    /// Words in a style are offered only when there is no prompt: as a prompt of their own they
    /// would lose the style.
    List<List<Button>> ready(PromptView prompt) {
        String words = prompt.words();
        return new Keys(texts)
                .row(button(texts.usePrompt(), new PromptTap.TakeIt(prompt.id(), false)))
                .row(button(texts.editPromptButton(), new PromptTap.EditIt(prompt.id())))
                .row(
                        words != null && !words.isEmpty() && prompt.style() == null,
                        button(texts.useOwnWords(), new PromptTap.TakeIt(prompt.id(), true)))
                .backAndMenu();
    }

    List<List<Button>> failed(PromptView prompt) {
        boolean on = mayGoOn(prompt);
        return new Keys(texts)
                .row(on, button(texts.useOwnWords(), new PromptTap.TakeIt(prompt.id(), true)))
                .row(!on, button(texts.ownWords(), new Callback.NewImage(prompt.avatarId())))
                .backAndMenu();
    }

    /// What the rules object to would be refused once more.
    static boolean mayGoOn(PromptView prompt) {
        return prompt.failure() != PromptFailure.CONTENT_BLOCKED
                && prompt.failure() != PromptFailure.CHILD_SUBJECT;
    }
}
