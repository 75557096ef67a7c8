package dev.aisha.bot.i18n;

/// One line above a screen.
public interface NoticeTexts {
    /// A tap while something is down; plain text, as the other two lines that come without a
    /// screen.
    String tryLater();

    /// A defect of ours.
    String apology();

    /// In a group.
    String privateOnly();

    Html noticeOutdated();

    Html noticeNotUnderstood();

    Html noticeUnknownCommand();

    Html noticeStepLeft();

    Html noticeStopOnCard();

    Html noticePhotosWait();

    Html noticeNameInvalid();

    Html noticeNameTaken();

    Html noticePromptInvalid();

    Html noticePriceChanged();

    Html noticeGone();

    Html noticeAvatarGone();

    Html noticeRenamed();

    Html noticeMainChanged();

    Html noticeDraftKept();

    Html noticeAvatarDeleted();

    Html noticeImageDeleted();

    Html noticeNotCancellable();

    Html noticeCancelFirst();

    Html noticeConsentRevoked();
}
