package dev.aisha.bot.conversation;

import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.Surface;
import dev.aisha.model.account.BalanceView;
import dev.aisha.model.account.UserView;
import dev.aisha.model.avatar.AvatarList;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.generation.GenerationOffer;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.training.TrainingOffer;
import dev.aisha.model.training.TrainingView;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened: something a person did, or what the API answered.
public sealed interface Event {
    /// Something a person did.
    sealed interface Input extends Event
            permits Text, PhotoReceived, Unsupported, Tapped, CommandGiven, MoneyMoved {}

    /// What the API said to a [Command].
    sealed interface Answered extends Event {}

    /// Features bring theirs as groups in files of their own, one name each here.
    sealed interface Group extends Answered
            permits AvatarEvent,
                    CreationEvent,
                    PromptEvent,
                    SettingsEvent,
                    UpscaleEvent,
                    WalletEvent,
                    GalleryEvent {}

    /// A message's text, not a command.
    record Text(String text) implements Input {}

    /// A photo, or a picture sent as a file.
    ///
    /// @param sourceRef bound to its owner and an expiry
    /// @param bytes as Telegram says, for files often missing
    /// @param albumId the same for all photos of an album
    /// @param messageId in the chat
    record PhotoReceived(
            String sourceRef,
            @Nullable String contentType,
            @Nullable Long bytes,
            @Nullable String albumId,
            @Nullable Integer messageId)
            implements Input {
        public PhotoReceived(
                String sourceRef,
                @Nullable String contentType,
                @Nullable Long bytes,
                @Nullable String albumId) {
            this(sourceRef, contentType, bytes, albumId, null);
        }
    }

    /// A sticker, a voice message, a file that is no picture …
    record Unsupported() implements Input {}

    record Tapped(Callback callback) implements Input {}

    /// @param payload what stands behind the command, or empty
    record CommandGiven(BotCommand command, String payload) implements Input {}

    record UserKnown(UserView user) implements Answered {}

    record BalanceKnown(BalanceView balance) implements Answered {}

    record AvatarsKnown(AvatarList avatars) implements Answered {}

    record AvatarKnown(AvatarView avatar) implements Answered {}

    record AvatarCreated(AvatarView avatar) implements Answered {}

    record AvatarRenamed(AvatarView avatar) implements Answered {}

    record MainChanged(AvatarView avatar) implements Answered {}

    record AvatarDeleted(UUID avatarId) implements Answered {}

    record PhotosKnown(PhotoSetView set) implements Answered {}

    /// The set after photos came: its card stays where it is.
    record PhotosAdded(PhotoSetView set) implements Answered {}

    record TrainingOffered(AvatarView avatar, TrainingOffer offer) implements Answered {}

    record TrainingKnown(TrainingView training) implements Answered {}

    /// @param avatar whose likeness it will be, or nobody's
    /// @param others whether another avatar could be chosen
    record ImageOffered(GenerationOffer offer, @Nullable AvatarView avatar, boolean others)
            implements Answered {}

    record GenerationKnown(GenerationView generation) implements Answered {}

    /// An image of a generation with its numbers, chosen below an album.
    record ChosenKnown(GenerationView generation, int number) implements Answered {}

    /// @param generation only when the image was asked for on a result
    /// @param purpose why it was asked for
    record ImageKnown(
            ImageCard card,
            @Nullable GenerationView generation,
            Surface surface,
            Command.Purpose purpose)
            implements Answered {}

    record GalleryEmpty() implements Answered {}

    /// @param generation what is left of it
    record ImageDeleted(UUID imageId, Surface surface, GenerationView generation)
            implements Answered {}

    /// The API refused, or is down (`UNAVAILABLE`; then nothing was charged).
    ///
    /// @param command what was asked
    /// @param shortfall coins missing, with too little money only
    /// @param retryAfter when to come back, if the API said
    record Failed(
            Command command,
            ProblemCode code,
            @Nullable Long shortfall,
            @Nullable Duration retryAfter)
            implements Answered {}

    /// Commands that people type.
    enum BotCommand {
        START,
        MENU,
        CREATE,
        GENERATE,
        GALLERY,
        BALANCE,
        SETTINGS,
        HELP,
        CANCEL,
        PAYSUPPORT,
        TERMS,
        PRIVACY,
        UNKNOWN;

        /// From the word after the slash, in any case, without `@botname`.
        public static BotCommand of(String word) {
            for (BotCommand command : values()) {
                if (command != UNKNOWN && command.name().equalsIgnoreCase(word)) {
                    return command;
                }
            }
            return UNKNOWN;
        }
    }
}
