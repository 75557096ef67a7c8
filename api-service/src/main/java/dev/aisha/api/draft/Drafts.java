package dev.aisha.api.draft;

import dev.aisha.api.account.Owner;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The door to prompts for whoever makes pictures from them.
@ApplicationScoped
public class Drafts {
    private final PromptDrafts drafts;

    Drafts(PromptDrafts drafts) {
        this.drafts = drafts;
    }

    /// The text of a ready prompt of this user.
    ///
    /// @throws RefusedException `prompt.not-found`, `prompt.not-ready`
    public String text(Owner owner, UUID id) {
        PromptDraft draft =
                drafts.of(owner.id(), id)
                        .orElseThrow(() ->
                                new RefusedException(
                                        ProblemCode.PROMPT_NOT_FOUND, "no prompt " + id));
        if (draft.text == null) {
            throw new RefusedException(ProblemCode.PROMPT_NOT_READY, "no text in " + id);
        }
        return draft.text;
    }
}
