package dev.aisha.bot.api;

import dev.aisha.model.prompt.EditPrompt;
import dev.aisha.model.prompt.PhotoPromptOffer;
import dev.aisha.model.prompt.PromptView;
import dev.aisha.model.prompt.ReadPhoto;
import dev.aisha.model.prompt.WritePrompt;
import java.util.UUID;

/// The routes of prompts that are seen before a picture is made.
public interface PromptApi {
    Answer<PhotoPromptOffer> photoPromptOffer(String user);

    Answer<PromptView> readPhoto(String user, ReadPhoto body, String key);

    Answer<PromptView> writePrompt(String user, WritePrompt body, String key);

    Answer<PromptView> prompt(String user, UUID promptId);

    Answer<PromptView> editPrompt(String user, UUID promptId, EditPrompt body);
}
