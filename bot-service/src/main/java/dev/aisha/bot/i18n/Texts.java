package dev.aisha.bot.i18n;

/// Everything the bot says in one language: a method a message. What returns [Html] escapes its
/// text arguments; what returns a string is plain.
public interface Texts
        extends MenuTexts,
                AvatarTexts,
                LookTexts,
                PhotoTexts,
                TrainingTexts,
                ImageTexts,
                CreationTexts,
                UpscaleTexts,
                PromptTexts,
                GalleryTexts,
                SettingsTexts,
                WalletTexts,
                NoticeTexts,
                ProblemTexts,
                ButtonTexts,
                ProfileTexts {
    /// ISO 639-1, for data that comes in several languages.
    String languageCode();

    /// The texts of a language.
    static Texts in(Language language) {
        return Bundle.of(language);
    }
}
