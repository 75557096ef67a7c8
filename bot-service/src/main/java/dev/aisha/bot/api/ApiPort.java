package dev.aisha.bot.api;

import dev.aisha.model.account.BalanceView;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.account.GiveConsent;
import dev.aisha.model.account.RegisterUser;
import dev.aisha.model.account.UserView;

/// One method per route of api-service. `user` is the external id; `key` is the whole
/// `Idempotency-Key`. Never throws for what the API or the network does.
public interface ApiPort
        extends AvatarApi, ImageApi, UpscaleApi, SettingsApi, CreationApi, PromptApi, GalleryApi {
    Answer<UserView> register(String user, RegisterUser body);

    Answer<UserView> user(String user);

    Answer<BalanceView> balance(String user);

    Answer<UserView> giveConsent(String user, ConsentPurpose purpose, GiveConsent body);

    Answer<UserView> revokeConsent(String user, ConsentPurpose purpose);

    /// Nothing to say but that it is done.
    record Done() {}
}
