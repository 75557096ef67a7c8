package dev.aisha.bot.api;

import static dev.aisha.bot.api.ApiClient.at;

import dev.aisha.model.prompt.EditPrompt;
import dev.aisha.model.prompt.PhotoPromptOffer;
import dev.aisha.model.prompt.PromptView;
import dev.aisha.model.prompt.ReadPhoto;
import dev.aisha.model.prompt.WritePrompt;
import java.util.UUID;

/// The routes behind [PromptApi].
interface PromptRoutes extends PromptApi {
    ApiTransport http();

    @Override
    default Answer<PhotoPromptOffer> photoPromptOffer(String user) {
        return http().read(at(user, "photo-prompt-offer"), PhotoPromptOffer.class);
    }

    @Override
    default Answer<PromptView> readPhoto(String user, ReadPhoto body, String key) {
        return http().write("POST", at(user, "photo-prompts"), body, key, PromptView.class);
    }

    @Override
    default Answer<PromptView> writePrompt(String user, WritePrompt body, String key) {
        return http().write("POST", at(user, "prompts"), body, key, PromptView.class);
    }

    @Override
    default Answer<PromptView> prompt(String user, UUID promptId) {
        return http().read(at(user, "prompts", promptId), PromptView.class);
    }

    @Override
    default Answer<PromptView> editPrompt(String user, UUID promptId, EditPrompt body) {
        return http().write("PUT", at(user, "prompts", promptId), body, null, PromptView.class);
    }
}
