package dev.aisha.bot.i18n;

/// Prompts that are seen before a picture is made.
public interface PromptTexts {
    String photoPromptButton();

    String readOfferedButton();

    Html photoOfferAlone(int photos);

    String avatarFromOffered(int photos);

    Html visionConsent();

    Html photoQuestion(long price, long coins);

    Html readCheck(long price, long coins);

    String readButton(long coins);

    Html photoPromptShort(long missing);

    Html promptBeingRead();

    Html promptBeingWritten();

    String promptRefresh();

    Html promptRead(String reading);

    Html promptReady();

    Html promptNotEnhanced();

    Html promptText(String text);

    Html promptCharged(long coins);

    String makeWithAvatar(String name, int count, long coins);

    String makeWithChosen(int count, long coins);

    String makeWithNobody(int count, long coins);

    String makePicture(int count, long coins);

    String promptShape(String ratio);

    String takePhotoAway();

    Html photoStays();

    String anotherPhoto();

    String ownWords();

    Html editQuestion(String text);

    Html shapeQuestion();

    Html promptFailed(Html reason);

    Html promptRefusedContent();

    Html promptRefusedChild();

    Html promptRefusedModel();

    Html promptPhotoLost();

    Html promptPhotoUnreadable();

    Html promptPhotoUnsupported();

    Html promptPhotoLarge();

    Html promptPhotoSmall();

    Html promptAnswerBroken();

    Html promptTimedOut();

    Html promptUnavailable();

    Html promptConsentGone();

    Html promptOther();

    Html noticeAlbumFirst();

    Html noticePhotoWaitsForVision();

    Html noticePromptBlocked();

    Html noticePromptUnwritten();

    Html promptUnwritten();

    String usePrompt();

    String useOwnWords();
}
