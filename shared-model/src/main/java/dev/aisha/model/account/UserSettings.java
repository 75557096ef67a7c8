package dev.aisha.model.account;

import dev.aisha.model.generation.AspectRatio;
import org.jspecify.annotations.Nullable;

/// How a person wants to be served; what was never chosen is the operator's default.
///
/// @param language ISO 639-1, chosen by the person; none while Telegram's language is followed
/// @param ratio preselected for new images, if any
/// @param count images preselected, 1 to 4
/// @param quickMode images are ordered with the last settings, in one tap
/// @param notifyReady a message of its own says that an avatar is ready; images always arrive
/// @param notifyNews news of the service may be sent
/// @param deletePhotosAfterTraining photos go as soon as the model is stored
public record UserSettings(
        @Nullable String language,
        @Nullable AspectRatio ratio,
        int count,
        boolean quickMode,
        EnhancementMode enhancement,
        boolean notifyReady,
        boolean notifyNews,
        boolean deletePhotosAfterTraining) {}
