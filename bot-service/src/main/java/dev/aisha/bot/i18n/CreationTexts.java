package dev.aisha.bot.i18n;

/// Styles, quick orders and changed words.
public interface CreationTexts {
    Html styleCategories();

    Html styleCard(String title, int number, int total);

    Html styleWords(String title);

    Html editPrompt(int count, String ratio);

    Html noticeOrderedBefore();

    Html noticeNothingLast();

    Html originOwnWords();

    Html originNotEnhanced();

    String stylesButton();

    String favouriteStyles();

    String moreStyles();

    String otherStyle();

    String changeStyle();

    String useStyle();

    String takeStyle();

    String moreActions();

    String addWords();

    String repeatLast();

    String editPromptButton();

    String variations(long coins);
}
