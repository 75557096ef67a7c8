package dev.aisha.bot.screen;

import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.Subject;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.training.TrainingPreset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a button means. Written into at most 64 bytes; it never says who taps, and whatever it says
/// is checked again by the API. `action` is the one-time id of a button that spends, creates or
/// deletes, minted when the screen was drawn.
public sealed interface Callback {
    /// Features bring theirs as groups in files of their own, one name each here.
    sealed interface Group extends Callback
            permits AvatarTap,
                    CreationTap,
                    PromptTap,
                    SettingsTap,
                    UpscaleTap,
                    WalletTap,
                    GalleryTap {}

    record Menu() implements Callback {}

    record Back() implements Callback {}

    record Help() implements Callback {}

    record Balance() implements Callback {}

    record NewAvatar() implements Callback {}

    record ChooseType(AvatarType type) implements Callback {}

    record ChooseSubject(Subject subject) implements Callback {}

    /// Takes the suggested name.
    record UseName(String action) implements Callback {}

    record Agree() implements Callback {}

    /// Goes on with a draft where it stands.
    record OpenDraft(UUID avatarId) implements Callback {}

    record PhotoTips(UUID avatarId) implements Callback {}

    /// Asks what to do with the draft: keep, delete, go on.
    record LeaveDraft(UUID avatarId) implements Callback {}

    record KeepDraft() implements Callback {}

    /// @param preset none: the cheapest
    record Review(UUID avatarId, @Nullable TrainingPreset preset) implements Callback {}

    record Pay(UUID avatarId, TrainingPreset preset, long price, String action)
            implements Callback {}

    record ShowTraining(UUID trainingId) implements Callback {}

    record CancelTraining(UUID trainingId, String action) implements Callback {}

    record Avatars() implements Callback {}

    record ShowAvatar(UUID avatarId) implements Callback {}

    record MakeMain(UUID avatarId) implements Callback {}

    record Rename(UUID avatarId) implements Callback {}

    record AskDeleteAvatar(UUID avatarId) implements Callback {}

    record DeleteAvatar(UUID avatarId, String action) implements Callback {}

    /// @param avatarId none: the main one, or without an avatar when there is none
    record NewImage(@Nullable UUID avatarId) implements Callback {}

    /// @param page of the avatars, from 0
    record PickAvatar(int page) implements Callback {}

    /// @param avatarId none: without an avatar
    record UseAvatar(@Nullable UUID avatarId) implements Callback {}

    /// Takes the text that was sent without a question as a prompt.
    record UseText() implements Callback {}

    record ChooseRatio(AspectRatio ratio) implements Callback {}

    record ChooseCount(int count) implements Callback {}

    record Generate(long price, String action) implements Callback {}

    record ShowGeneration(UUID generationId) implements Callback {}

    record CancelGeneration(UUID generationId, String action) implements Callback {}

    /// The same words, avatar and ratio with new seeds.
    record Again(UUID generationId, int count, long price, Spot spot, String action)
            implements Callback {}

    /// Chooses one image of an album, by its place from 1.
    record Choose(UUID generationId, int number) implements Callback {}

    /// Back to the album's numbers.
    record ShowNumbers(UUID generationId) implements Callback {}

    record Favourite(UUID imageId, boolean favourite, Surface surface) implements Callback {}

    record Prompt(UUID imageId) implements Callback {}

    record Original(UUID imageId) implements Callback {}

    record AskDeleteImage(UUID imageId, Surface surface) implements Callback {}

    /// Thought better of deleting.
    record KeepImage(UUID imageId, Surface surface) implements Callback {}

    record DeleteImage(UUID imageId, Surface surface, String action) implements Callback {}

    record Gallery() implements Callback {}

    record ShowImage(UUID imageId) implements Callback {}

    /// Adds photos that were sent without a question to a draft.
    record AddOffered(UUID avatarId, String action) implements Callback {}

    /// Forged, damaged, or from another version.
    record Unknown() implements Callback {}

    /// As `callback_data`: at most 64 bytes of ASCII.
    default String encode() {
        return CallbackCodec.encode(this);
    }

    /// Never fails: what cannot be read is [Unknown].
    static Callback decode(@Nullable String data) {
        return CallbackCodec.decode(data);
    }
}
