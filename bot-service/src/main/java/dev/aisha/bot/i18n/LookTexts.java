package dev.aisha.bot.i18n;

/// The types side by side, and photos one by one.
public interface LookTexts {
    Html typeComparison();

    Html sheetCaption();

    Html photoNumber(String name, int number, int total);

    Html photoFits();

    Html noticePhotoRemoved();

    Html noticeNoPhotos();

    String compareTypes();

    String portraitShort();

    String lookThrough();

    String photosButton();

    String removePhoto();
}
