package dev.aisha.bot.conversation;

import dev.aisha.bot.conversation.Conversation.Wish;
import dev.aisha.bot.screen.Idea;
import dev.aisha.bot.screen.Surface;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.Subject;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.training.TrainingPreset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the API is to be asked. `key` is the idempotency key without its owner: a one-time action
/// id or `update_id:step`.
public sealed interface Command {
    /// Features bring theirs as groups in files of their own, one name each here.
    sealed interface Group extends Command
            permits AvatarCommand,
                    CreationCommand,
                    PromptCommand,
                    SettingsCommand,
                    UpscaleCommand,
                    WalletCommand,
                    GalleryCommand {}

    /// /start: makes the person known, and reachable again.
    record Register() implements Command {}

    record FetchUser() implements Command {}

    record FetchBalance() implements Command {}

    /// Consent to training under this version of the policy.
    record GiveConsent(String policyVersion) implements Command {}

    record FetchAvatars() implements Command {}

    record FetchAvatar(UUID avatarId) implements Command {}

    record CreateAvatar(AvatarType type, Subject subject, String name, String key)
            implements Command {}

    record RenameAvatar(UUID avatarId, String name) implements Command {}

    record MakeMain(UUID avatarId) implements Command {}

    record DeleteAvatar(UUID avatarId) implements Command {}

    /// @param pouring photos are coming in: the card stays where it is
    record FetchPhotos(UUID avatarId, boolean pouring) implements Command {}

    /// Photo n gets the key and `:n`.
    record AddPhotos(UUID avatarId, List<String> sourceRefs, String key) implements Command {
        public AddPhotos {
            sourceRefs = List.copyOf(sourceRefs);
        }
    }

    /// @param preset none: the one chosen before, else the first
    record FetchTrainingOffer(UUID avatarId, @Nullable TrainingPreset preset) implements Command {}

    record StartTraining(UUID avatarId, TrainingPreset preset, long quotedPrice, String key)
            implements Command {}

    record FetchTraining(UUID trainingId) implements Command {}

    record CancelTraining(UUID trainingId, String key) implements Command {}

    record FetchImageOffer(Wish wish) implements Command {}

    record StartGeneration(
            @Nullable UUID avatarId,
            Idea idea,
            AspectRatio ratio,
            int count,
            long quotedPrice,
            String key)
            implements Command {}

    record FetchGeneration(UUID generationId) implements Command {}

    /// @param number from 1; 0 asks for the album's numbers
    record FetchChosen(UUID generationId, int number) implements Command {}

    record CancelGeneration(UUID generationId, String key) implements Command {}

    /// @param imageId none: the newest
    record FetchImage(@Nullable UUID imageId, Surface surface, Purpose purpose)
            implements Command {}

    record SetFavourite(UUID imageId, boolean favourite, Surface surface) implements Command {}

    record DeleteImage(UUID imageId, Surface surface) implements Command {}

    /// Why an image is asked for.
    enum Purpose {
        SHOW,
        PROMPT,
        ORIGINAL,
        MORE,
        DELETE
    }
}
