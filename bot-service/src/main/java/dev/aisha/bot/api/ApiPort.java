package dev.aisha.bot.api;

import dev.aisha.model.account.BalanceView;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.account.GiveConsent;
import dev.aisha.model.account.RegisterUser;
import dev.aisha.model.account.UserView;
import dev.aisha.model.avatar.AvatarList;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.avatar.CreateAvatar;
import dev.aisha.model.avatar.RenameAvatar;
import dev.aisha.model.gallery.ImageCard;
import dev.aisha.model.gallery.ImagePage;
import dev.aisha.model.gallery.ImageVariant;
import dev.aisha.model.gallery.ImageView;
import dev.aisha.model.gallery.SetFavourite;
import dev.aisha.model.generation.GenerationOffer;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.generation.StartGeneration;
import dev.aisha.model.photo.AddPhoto;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.training.StartTraining;
import dev.aisha.model.training.TrainingOffer;
import dev.aisha.model.training.TrainingView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One method per route of api-service. `user` is the external id; `key` is the whole
/// `Idempotency-Key`. Never throws for what the API or the network does.
public interface ApiPort extends UpscaleApi, SettingsApi, CreationApi, PromptApi, GalleryApi {
    Answer<UserView> register(String user, RegisterUser body);

    Answer<UserView> user(String user);

    Answer<BalanceView> balance(String user);

    Answer<UserView> giveConsent(String user, ConsentPurpose purpose, GiveConsent body);

    Answer<UserView> revokeConsent(String user, ConsentPurpose purpose);

    Answer<AvatarView> createAvatar(String user, CreateAvatar body, String key);

    Answer<AvatarList> avatars(String user);

    Answer<AvatarView> avatar(String user, UUID avatarId);

    Answer<AvatarView> renameAvatar(String user, UUID avatarId, RenameAvatar body);

    Answer<AvatarView> makeMain(String user, UUID avatarId);

    Answer<Done> deleteAvatar(String user, UUID avatarId);

    Answer<PhotoSetView> addPhoto(String user, UUID avatarId, AddPhoto body, String key);

    Answer<PhotoSetView> photos(String user, UUID avatarId);

    Answer<PhotoSetView> deletePhoto(String user, UUID avatarId, UUID photoId);

    /// An accepted photo as it is kept, streamed; the caller closes it.
    Answer<ImageContent> photoContent(String user, UUID avatarId, UUID photoId);

    /// A training's contact sheet, streamed; the caller closes it.
    Answer<ImageContent> sheetContent(String user, UUID trainingId);

    Answer<TrainingOffer> trainingOffer(String user, UUID avatarId);

    Answer<TrainingView> startTraining(String user, UUID avatarId, StartTraining body, String key);

    Answer<TrainingView> training(String user, UUID trainingId);

    Answer<TrainingView> cancelTraining(String user, UUID trainingId, String key);

    /// @param avatarId none: what images without an avatar cost
    Answer<GenerationOffer> generationOffer(String user, @Nullable UUID avatarId);

    Answer<GenerationView> startGeneration(String user, StartGeneration body, String key);

    Answer<GenerationView> generation(String user, UUID generationId);

    Answer<GenerationView> cancelGeneration(String user, UUID generationId, String key);

    Answer<ImagePage> images(
            String user, @Nullable String cursor, int limit, @Nullable Boolean favourite);

    Answer<ImageCard> latestImage(String user);

    Answer<ImageCard> image(String user, UUID imageId);

    Answer<ImageView> setFavourite(String user, UUID imageId, SetFavourite body);

    Answer<Done> deleteImage(String user, UUID imageId);

    /// Streamed; the caller closes it.
    Answer<ImageContent> content(String user, UUID imageId, ImageVariant variant);

    /// Nothing to say but that it is done.
    record Done() {}
}
