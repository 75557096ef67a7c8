package dev.aisha.bot.i18n;

/// Training: check, live card, result.
public interface TrainingTexts {
    Html checkTitle(String name, Html type, int photos);

    Html checkPreset(Html mark, Html preset, long coins, int from, int to);

    Html checkMoney(long price, long coins);

    Html checkRefund();

    Html checkShort(long missing);

    Html presetFast();

    Html presetBalanced();

    Html presetBest();

    String presetFastButton();

    String presetBalancedButton();

    String presetBestButton();

    Html trainingTitle(String name);

    Html trainingTest();

    Html stagePending();

    Html stageQueued();

    Html stageQueuedAt(int position);

    /// In our own queue, before the work is sent.
    Html stageWaiting(int number);

    Html stageRunning();

    Html stageRunningAt(int percent);

    Html stageStoring();

    Html stageCancelling();

    Html etaMinutes(long minutes);

    Html trainingWait();

    Html trainingDone(String name);

    Html trainingReady(String name);

    Html trainingReadyFree();

    Html trainingReadyTest();

    Html trainingFailed(String name, Html reason);

    Html trainingCancelled(String name);

    Html failedPhotos();

    Html failedContent();

    Html failedProvider();

    Html failedExpired();

    Html failedConsent();

    Html failedOther();
}
