package dev.aisha.bot.i18n;

/// 2K versions.
public interface UpscaleTexts {
    String upscaleButton(long coins);

    String upscaledButton();

    Html upscaleTitle();

    Html upscaleRunning();

    Html upscaleDone(long charged);

    Html upscaleFailed(Html reason);

    Html upscaleBlocked();

    Html upscaleWithdrawn();

    Html upscaledCaption(int width, int height);

    Html problemUpscaleOff();
}
