package dev.aisha.bot.conversation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aisha.bot.screen.GalleryFilter;
import dev.aisha.bot.screen.Idea;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.Subject;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.training.TrainingPreset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a person is. Only choices not yet handed to the API live here; counts, verdicts and prices
/// are asked for each time. Stored as JSON by [ConversationCodec].
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "at")
public sealed interface Conversation {
    /// Features bring theirs as groups in files of their own, one name each here.
    sealed interface Group extends Conversation
            permits AvatarPlace,
                    CreationPlace,
                    LinkPlace,
                    PromptPlace,
                    SettingsPlace,
                    WalletPlace,
                    GalleryPlace {}

    record Home() implements Conversation {}

    record ReadingHelp() implements Conversation {}

    record SeeingBalance() implements Conversation {}

    /// @param waiting references of photos that came too early: from here to [Consenting] they go
    ///   along, and nothing is sent before consent
    record ChoosingType(List<String> waiting) implements Conversation {
        public ChoosingType {
            waiting = List.copyOf(waiting);
        }

        /// Before any photo.
        public ChoosingType() {
            this(List.of());
        }
    }

    record ChoosingSubject(List<String> waiting) implements Conversation {
        public ChoosingSubject {
            waiting = List.copyOf(waiting);
        }
    }

    /// @param suggestion the name that was suggested, once it was shown
    record NamingAvatar(
            AvatarType type, Subject subject, @Nullable String suggestion, List<String> waiting)
            implements Conversation {
        public NamingAvatar {
            waiting = List.copyOf(waiting);
        }
    }

    /// @param policyVersion the version whose text was shown
    /// @param waiting references of photos that came too early; nothing is sent before consent
    record Consenting(UUID avatarId, @Nullable String policyVersion, List<String> waiting)
            implements Conversation {
        public Consenting {
            waiting = List.copyOf(waiting);
        }
    }

    record CollectingPhotos(UUID avatarId) implements Conversation {}

    record ReadingTips(UUID avatarId) implements Conversation {}

    record LeavingDraft(UUID avatarId) implements Conversation {}

    record CheckingTraining(UUID avatarId, @Nullable TrainingPreset preset)
            implements Conversation {}

    record WatchingTraining(UUID trainingId) implements Conversation {}

    /// @param avatarId none: the first of the list
    record BrowsingAvatars(@Nullable UUID avatarId) implements Conversation {}

    record RenamingAvatar(UUID avatarId) implements Conversation {}

    record DeletingAvatar(UUID avatarId) implements Conversation {}

    record WritingPrompt(Wish wish) implements Conversation {}

    /// @param idea kept when it was there first
    /// @param page of the avatars, from 0
    record PickingAvatar(@Nullable Idea idea, int page) implements Conversation {}

    record ChoosingRatio(Wish wish, Idea idea) implements Conversation {}

    record ChoosingCount(Wish wish, Idea idea, AspectRatio ratio) implements Conversation {}

    /// @param action the id on the button that was shown: another one is an old button
    record ConfirmingImage(
            Wish wish, Idea idea, AspectRatio ratio, int count, @Nullable String action)
            implements Conversation {}

    /// @param action the id that ordered it, so that a second tap shows the same card
    record WatchingGeneration(UUID generationId, @Nullable String action) implements Conversation {}

    /// @param imageId none: the newest
    /// @param neighbour shown when this image is deleted
    /// @param filter which images are looked at
    record BrowsingGallery(@Nullable UUID imageId, @Nullable UUID neighbour, GalleryFilter filter)
            implements Conversation {
        /// Among all images.
        public BrowsingGallery(@Nullable UUID imageId, @Nullable UUID neighbour) {
            this(imageId, neighbour, GalleryFilter.ALL);
        }
    }

    /// A text came that nothing asked for.
    record OfferingText(String text) implements Conversation {}

    /// Photos came that nothing asked for; references only, nothing is sent before the person says
    /// where to.
    ///
    /// @param messageId of the first photo, for whoever wants it gone from the chat
    record OfferingPhotos(List<String> photos, @Nullable Integer messageId)
            implements Conversation {
        public OfferingPhotos {
            photos = List.copyOf(photos);
        }
    }

    /// Whose likeness an image is to have.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    sealed interface Wish {
        /// The main avatar, or nobody when there is none; resolved by the first answer.
        record Main() implements Wish {}

        record Nobody() implements Wish {}

        record Named(UUID avatarId) implements Wish {}
    }
}
