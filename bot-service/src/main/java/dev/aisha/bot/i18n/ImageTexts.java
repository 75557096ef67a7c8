package dev.aisha.bot.i18n;

/// Images: questions, live card, results, gallery.
public interface ImageTexts {
    Html promptQuestion();

    Html promptAvatar(String name);

    Html promptNobody();

    Html avatarChoice();

    Html textOffer(String text);

    Html photoOffer(int photos);

    Html imageGone();

    String preselected(String label);

    Html ratioQuestion();

    String ratioProfile();

    String ratioPortrait();

    String ratioClassic();

    String ratioStory();

    String ratioCinema();

    Html countQuestion(String ratio, long coins);

    Html imageCheck(int count, String ratio, long price, long coins);

    Html imageWords(String prompt);

    Html imageStyle(String title);

    Html imageShort(long missing);

    Html generationTitle(int count);

    Html generationPending();

    Html generationRunning();

    Html etaSeconds(long seconds);

    Html generationDone(int count, long charged);

    Html generationFailed(Html reason);

    Html generationCancelled();

    Html generationBlocked();

    Html generationUnjudged();

    Html generationProvider();

    Html generationExpired();

    Html generationOther();

    Html resultCaption(String prompt);

    Html resultStyle(String title);

    Html resultAvatar(String name);

    Html resultPartly(long made, int ordered);

    Html resultFree();

    Html resultNumbers(int count);

    Html resultChosen(int number);

    Html favouriteMark();

    Html promptShown(String own);

    Html promptComposed(String composed);

    Html originalCaption(int width, int height);

    Html deleteImageQuestion();
}
