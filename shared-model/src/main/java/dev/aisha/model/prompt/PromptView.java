package dev.aisha.model.prompt;

import dev.aisha.model.generation.AspectRatio;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One prompt as its card shows it.
///
/// @param words the person's own, for origin WORDS
/// @param style key of the library's style whose recipe is in the text, or none
/// @param avatarId for whom the words were written, if for anybody
/// @param text the English prompt, 3 to 1000 characters, once ready; without an avatar's trigger,
///   which is put in when a picture is made
/// @param reading what the photo shows, in the user's language
/// @param shot how much of the subject the photo shows
/// @param suggestedRatio the ratio nearest to the photo's
/// @param enhanced false when the text is the person's own words, because enhancement is not set up
///   or failed
/// @param price coins held
/// @param charged coins captured in the end
/// @param imagePrice coins that one picture made from it costs now
/// @param preferredCount pictures that the user's settings preselect, 1 to 4
/// @param mainAvatarId the user's main avatar, the first choice for a picture
/// @param mainAvatarName what it is called
public record PromptView(
        UUID id,
        DraftOrigin origin,
        PromptStatus status,
        @Nullable String words,
        @Nullable String style,
        @Nullable UUID avatarId,
        @Nullable String text,
        @Nullable String reading,
        @Nullable ShotSize shot,
        @Nullable AspectRatio suggestedRatio,
        boolean enhanced,
        @Nullable PromptFailure failure,
        long price,
        long charged,
        long imagePrice,
        int preferredCount,
        @Nullable UUID mainAvatarId,
        @Nullable String mainAvatarName,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
