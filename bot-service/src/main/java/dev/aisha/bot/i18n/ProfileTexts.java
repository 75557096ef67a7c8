package dev.aisha.bot.i18n;

/// What Telegram shows of the bot outside the chat: commands, at most 256 characters each, and the
/// profile.
public interface ProfileTexts {
    /// At most 64 characters.
    String profileName();

    /// At most 120 characters.
    String profileShort();

    /// At most 512 characters.
    String profileDescription();

    String commandMenu();

    String commandCreate();

    String commandGenerate();

    String commandGallery();

    String commandBalance();

    String commandSettings();

    String commandHelp();

    String commandCancel();

    String commandPaysupport();

    String commandTerms();

    String commandPrivacy();

    String commandStart();
}
