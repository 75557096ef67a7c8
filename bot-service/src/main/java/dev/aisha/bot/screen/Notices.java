package dev.aisha.bot.screen;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;

/// The words of a notice.
final class Notices {
    private Notices() {}

    static Html line(Notice notice, Texts texts) {
        return switch (notice) {
            case NONE -> Html.EMPTY;
            case OUTDATED -> texts.noticeOutdated();
            case NOT_UNDERSTOOD -> texts.noticeNotUnderstood();
            case UNKNOWN_COMMAND -> texts.noticeUnknownCommand();
            case STEP_LEFT -> texts.noticeStepLeft();
            case STOP_ON_CARD -> texts.noticeStopOnCard();
            case PHOTOS_WAIT -> texts.noticePhotosWait();
            case NAME_INVALID -> texts.noticeNameInvalid();
            case NAME_TAKEN -> texts.noticeNameTaken();
            case PROMPT_INVALID -> texts.noticePromptInvalid();
            case SHARING_STOPPED -> texts.noticeSharingStopped();
            case SEARCH_INVALID -> texts.noticeSearchInvalid();
            case PRICE_CHANGED -> texts.noticePriceChanged();
            case ORDERED_BEFORE -> texts.noticeOrderedBefore();
            case NOTHING_LAST -> texts.noticeNothingLast();
            case GONE -> texts.noticeGone();
            case AVATAR_GONE -> texts.noticeAvatarGone();
            case RENAMED -> texts.noticeRenamed();
            case MAIN_CHANGED -> texts.noticeMainChanged();
            case DRAFT_KEPT -> texts.noticeDraftKept();
            case AVATAR_DELETED -> texts.noticeAvatarDeleted();
            case IMAGE_DELETED -> texts.noticeImageDeleted();
            case CONSENT_REVOKED -> texts.noticeConsentRevoked();
            case PHOTO_REMOVED -> texts.noticePhotoRemoved();
            case NO_PHOTOS -> texts.noticeNoPhotos();
            case INVITED -> texts.noticeInvited();
            case ALBUM_FIRST -> texts.noticeAlbumFirst();
            case PROMPT_UNWRITTEN -> texts.noticePromptUnwritten();
            case PHOTO_WAITS_FOR_VISION -> texts.noticePhotoWaitsForVision();
            case PROMPT_BLOCKED -> texts.noticePromptBlocked();
            case CANCEL_FIRST -> texts.noticeCancelFirst();
            case NOT_CANCELLABLE -> texts.noticeNotCancellable();
        };
    }
}
