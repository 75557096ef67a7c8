package dev.aisha.bot.i18n;

import java.time.Instant;

/// Settings, terms, privacy and whom to ask.
public interface SettingsTexts {
    /// The language's own name for itself.
    String languageName();

    String settingsButton();

    Html settingsTitle();

    Html settingsSaysLanguage(String language);

    Html settingsSaysImages(String ratio, int count);

    Html settingsSaysQuick();

    Html settingsSaysWords(String mode);

    Html settingsSaysReady(String state);

    Html settingsSaysNews(String state);

    Html settingsSaysPhotosGo();

    Html settingsSaysPhotosStay();

    Html settingsLanguageQuestion();

    Html settingsImagesQuestion(String ratio, int count);

    Html settingsRatioQuestion();

    Html settingsCountQuestion();

    Html settingsEnhancementQuestion();

    Html settingsNotificationsQuestion();

    Html settingsPhotosQuestion();

    String settingsLanguage();

    String settingsImages();

    String settingsRatio();

    String settingsCount();

    String settingsQuick();

    String settingsWords();

    String settingsNotifications();

    String settingsReady();

    String settingsNews();

    String settingsPhotos();

    String settingsDeletePhotos();

    String settingsTerms();

    String settingsPrivacy();

    String settingsPaysupport();

    /// The ratio is asked for each time.
    String settingsAsk();

    String enhancementOn();

    String enhancementOff();

    String enhancementShown();

    String switchedOn();

    String switchedOff();

    String switchLabel(String name, String state);

    String myDataButton();

    Html myDataTitle();

    Html myDataAvatars(long avatars, long photos, long trainings);

    Html myDataModels(long megabytes);

    Html myDataImages(long images, long megabytes);

    Html myDataOrders(long orders);

    Html myDataCoins(long entries);

    Html myDataRows(long rows);

    Html myDataWhere();

    String consentsButton();

    Html consentsTitle();

    Html consentTrainingGiven(Instant date);

    Html consentTrainingNone();

    Html consentVisionGiven(Instant date);

    Html consentVisionNone();

    String giveTraining();

    String revokeTraining();

    String revokeVision();

    Html revokeTrainingQuestion();

    Html revokeVisionQuestion();

    String yesRevoke();

    String exportButton();

    Html exportStarted();

    Html exportFailed();

    Html exportPart(int number, int total);

    String leaveButton();

    Html leaveOnce(long avatars, long images);

    String leaveOnceButton();

    String leaveExport();

    Html leaveTwice();

    String leaveTwiceButton();

    Html leaving();

    Html receipt(long rows, long objects);

    Html receiptAnew();

    Html receiptKept(long entries);

    Html legalTerms();

    Html legalPrivacy();

    Html legalContact(String contact);

    Html legalNoContact();
}
