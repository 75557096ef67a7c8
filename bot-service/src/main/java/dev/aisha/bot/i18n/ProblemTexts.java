package dev.aisha.bot.i18n;

/// What was refused: what happened, whether money was touched, what to do now.
public interface ProblemTexts {
    Html problemInternal();

    Html problemUnavailable();

    Html problemInProgress();

    Html problemRepeated();

    Html problemConsent();

    Html problemDeleting();

    Html problemAvatarGone();

    Html problemName();

    Html problemAvatarLimit();

    Html problemAvatarStatus();

    Html problemAvatarNotReady();

    Html problemFewPhotos();

    Html problemPending();

    Html problemPhotoGone();

    Html problemSetFull();

    Html problemPhotoRate();

    Html problemTrainingGone();

    Html problemTrainingActive();

    Html problemTrainingOff();

    Html problemCancel();

    Html problemGenerationGone();

    Html problemGenerationOff();

    Html problemGenerationLimit();

    Html problemDailyCap();

    Html problemPrompt();

    Html problemPromptGone();

    Html problemPromptBlocked();

    Html problemPromptRate();

    Html problemVisionOff();

    Html problemImageGone();

    Html problemStyleGone();

    Html problemFunds();

    Html problemShortfall(long missing);

    Html problemPrice();

    Html problemExportGone();

    Html problemExportActive();

    Html problemTooLarge();
}
