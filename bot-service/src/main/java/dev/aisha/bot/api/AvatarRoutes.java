package dev.aisha.bot.api;

import static dev.aisha.bot.api.ApiClient.at;

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

/// The routes behind [AvatarApi].
interface AvatarRoutes extends AvatarApi {
    ApiTransport http();

    @Override
    default Answer<AvatarView> createAvatar(String user, CreateAvatar body, String key) {
        return http().write("POST", at(user, "avatars"), body, key, AvatarView.class);
    }

    @Override
    default Answer<AvatarList> avatars(String user) {
        return http().read(at(user, "avatars"), AvatarList.class);
    }

    @Override
    default Answer<AvatarView> avatar(String user, UUID avatarId) {
        return http().read(at(user, "avatars", avatarId), AvatarView.class);
    }

    @Override
    default Answer<AvatarView> renameAvatar(String user, UUID avatarId, RenameAvatar body) {
        return http().write(
                        "PUT", at(user, "avatars", avatarId, "name"), body, null, AvatarView.class);
    }

    @Override
    default Answer<AvatarView> choosePreset(String user, UUID avatarId, ChoosePreset body) {
        return http().write(
                        "PUT",
                        at(user, "avatars", avatarId, "preset"),
                        body,
                        null,
                        AvatarView.class);
    }

    @Override
    default Answer<AvatarView> makeMain(String user, UUID avatarId) {
        return http().write(
                        "PUT", at(user, "avatars", avatarId, "main"), null, null, AvatarView.class);
    }

    @Override
    default Answer<Done> deleteAvatar(String user, UUID avatarId) {
        return http().write("DELETE", at(user, "avatars", avatarId), null, null, Done.class);
    }

    @Override
    default Answer<PhotoSetView> addPhoto(String user, UUID avatarId, AddPhoto body, String key) {
        return http().write(
                        "POST",
                        at(user, "avatars", avatarId, "photos"),
                        body,
                        key,
                        PhotoSetView.class);
    }

    @Override
    default Answer<PhotoSetView> photos(String user, UUID avatarId) {
        return http().read(at(user, "avatars", avatarId, "photos"), PhotoSetView.class);
    }

    @Override
    default Answer<PhotoSetView> deletePhoto(String user, UUID avatarId, UUID photoId) {
        return http().write(
                        "DELETE",
                        at(user, "avatars", avatarId, "photos", photoId),
                        null,
                        null,
                        PhotoSetView.class);
    }

    @Override
    default Answer<ImageContent> photoContent(String user, UUID avatarId, UUID photoId) {
        return http().stream(at(user, "avatars", avatarId, "photos", photoId, "content"));
    }

    @Override
    default Answer<ImageContent> sheetContent(String user, UUID trainingId) {
        return http().stream(at(user, "trainings", trainingId, "sheet"));
    }

    @Override
    default Answer<TrainingOffer> trainingOffer(String user, UUID avatarId) {
        return http().read(at(user, "avatars", avatarId, "training-offer"), TrainingOffer.class);
    }

    @Override
    default Answer<TrainingView> startTraining(
            String user, UUID avatarId, StartTraining body, String key) {
        return http().write(
                        "POST",
                        at(user, "avatars", avatarId, "trainings"),
                        body,
                        key,
                        TrainingView.class);
    }

    @Override
    default Answer<TrainingView> training(String user, UUID trainingId) {
        return http().read(at(user, "trainings", trainingId), TrainingView.class);
    }

    @Override
    default Answer<TrainingView> cancelTraining(String user, UUID trainingId, String key) {
        return http().write(
                        "POST",
                        at(user, "trainings", trainingId, "cancel"),
                        null,
                        key,
                        TrainingView.class);
    }
}
