package dev.aisha.bot.i18n;

import java.time.Instant;

/// Avatars, drafts and their photos.
public interface AvatarTexts {
    Html typeQuestion();

    Html subjectQuestion();

    Html nameQuestion(String suggestion);

    String portraitName();

    String styleName();

    Html consent();

    Html consentPhotosGo();

    Html consentPhotosStay();

    Html consentEnd();

    Html consentVersion(String version);

    Html photosTitle(String name, int accepted, int max);

    Html photosPending(int count);

    Html photosRefused(int count);

    Html photosLost(int count);

    Html photosEmpty(int min, int max);

    Html photosMissing(int count);

    Html photosVary();

    Html photosAlike();

    Html photosEnough();

    Html photosFull();

    Html photosReason(Html reason);

    Html refusedUnreadable();

    Html refusedFormat();

    Html refusedBytes(long megabytes);

    Html refusedPixels(long megapixels);

    Html refusedSmall(long measured, long bound);

    Html refusedNarrow();

    Html refusedDuplicate();

    Html refusedNearDuplicate();

    Html refusedOther();

    Html tips();

    Html tipsStyle();

    Html leaveQuestion(String name);

    Html avatarTitle(String name);

    Html avatarMain();

    Html avatarTest();

    Html avatarNumber(int number, int total);

    Html avatarFacts(Html type, Html status, Html photos, long images);

    Html avatarPhotos(int photos);

    Html avatarTrainedWith(int photos);

    Html avatarDate(Instant date);

    Html typePortrait();

    Html typeStyle();

    Html statusDraft();

    Html statusReadyToTrain();

    Html statusTraining();

    Html statusCompleted();

    Html statusFailed();

    Html statusCancelled();

    Html statusOther();

    Html noAvatars();

    Html renameQuestion(String name);

    Html deleteAvatarQuestion(String name);

    Html deleteAvatarModel();

    Html deleteAvatarPhotos(int photos);

    Html deleteAvatarDraft();

    Html deleteAvatarMain();

    Html deleteAvatarImages(long images);
}
