package dev.aisha.bot.api;

import dev.aisha.bot.api.ApiPort.Done;
import dev.aisha.model.avatar.AvatarList;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.avatar.ChoosePreset;
import dev.aisha.model.avatar.CreateAvatar;
import dev.aisha.model.avatar.RenameAvatar;
import dev.aisha.model.photo.AddPhoto;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.training.StartTraining;
import dev.aisha.model.training.TrainingOffer;
import dev.aisha.model.training.TrainingView;
import java.util.UUID;

/// What the API says about avatars, their photos and their training.
public interface AvatarApi {
    Answer<AvatarView> createAvatar(String user, CreateAvatar body, String key);

    Answer<AvatarList> avatars(String user);

    Answer<AvatarView> avatar(String user, UUID avatarId);

    Answer<AvatarView> renameAvatar(String user, UUID avatarId, RenameAvatar body);

    Answer<AvatarView> choosePreset(String user, UUID avatarId, ChoosePreset body);

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
}
