package dev.aisha.api.prompt;

import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.userdata.UserData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Prompts that were written ahead or read off photos.
@ApplicationScoped
class PromptData implements UserData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("prompt_draft"), PersonalTable.of("prompt_quota"));
    }
}
