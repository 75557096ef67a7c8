package dev.aisha.model.account;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the main menu needs to know of a user.
///
/// @param user the external id, for example `telegram:42`
/// @param coins what can be spent now: the balance less what is held
/// @param avatars avatars that are not deleted, drafts included
/// @param readyAvatars completed avatars
/// @param policyVersion the version of the policy that a consent must name today
/// @param language what the bot speaks: the person's choice, else Telegram's
/// @param consents consents in force for the current policy version
public record UserView(
        UUID id,
        String user,
        String language,
        long coins,
        int avatars,
        int readyAvatars,
        @Nullable UUID mainAvatarId,
        String policyVersion,
        List<ConsentView> consents,
        UserSettings settings) {

    /// Whether the current policy was agreed to for this purpose.
    public boolean allows(ConsentPurpose purpose) {
        return consents.stream().anyMatch(consent -> consent.purpose() == purpose);
    }
}
