package dev.aisha.bot.notification;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.CollectingPhotos;
import dev.aisha.bot.conversation.PromptPlace;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.screen.AvatarScreen;
import dev.aisha.bot.screen.GalleryScreen;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Screen;
import dev.aisha.bot.screen.SettingsScreen;
import dev.aisha.bot.screen.UpscaleScreen;
import dev.aisha.bot.screen.WalletScreen;
import dev.aisha.model.notification.Notification;
import dev.aisha.model.notification.NotificationEvent;
import dev.aisha.model.notification.NotificationEvent.*;
import dev.aisha.model.notification.NotificationEvent.ArchiveReady;
import dev.aisha.model.prompt.PromptView;
import jakarta.enterprise.context.ApplicationScoped;

/// What news from the API show. Never moves the person: progress and endings redraw their card,
/// results come as messages of their own, and a photo's verdict redraws the collecting card only
/// for somebody who looks at it.
@ApplicationScoped
class News implements NotificationFlow {
    @Override
    public Turn.Show told(
            Notification notification, Conversation now, Language language, String action) {
        return new Turn.Show(now, screen(notification.event(), now, action), Notice.NONE);
    }

    private static Screen screen(NotificationEvent event, Conversation now, String action) {
        return switch (event) {
            case PhotoJudged(_, var set) ->
                    now instanceof CollectingPhotos(var id) && id.equals(set.avatarId())
                            ? new Screen.Photos(set, true)
                            : new Screen.Silence();
            case TrainingProgressed(var training) -> new Screen.Training(training, false, action);
            case TrainingReady(var training, var quiet, var previews) -> {
                if (quiet) {
                    yield new Screen.Training(training, false, action);
                }
                yield previews > 0
                        ? new AvatarScreen.AvatarShownOff(training)
                        : new Screen.AvatarReady(training);
            }
            case TrainingFailed(var training) -> new Screen.AvatarFailed(training);
            case GenerationProgressed(var generation) ->
                    new Screen.Generation(generation, false, action);
            case GenerationReady(var generation) -> new Screen.Images(generation, action);
            case GenerationFailed(var generation) ->
                    new Screen.Generation(generation, false, action);
            case PaymentSettled(var payment) -> new WalletScreen.PaymentNews(payment);
            case ReferralRewarded(var coins, var invited) ->
                    new WalletScreen.ReferralNews(coins, invited);
            case UpscaleProgressed(var upscale) -> new UpscaleScreen.UpscaleCard(upscale);
            case UpscaleReady(var upscale) -> new UpscaleScreen.UpscaleDone(upscale);
            case UpscaleFailed(var upscale) -> new UpscaleScreen.UpscaleCard(upscale);
            case PromptReady(var prompt) -> prompt(prompt, now, action);
            case PromptFailed(var prompt) -> prompt(prompt, now, action);
            case ExportReady(var export) -> new SettingsScreen.ExportFiles(export);
            case ArchiveReady(var archive) -> new GalleryScreen.ArchiveFiles(archive);
            case DataDeleted(var receipt) -> new SettingsScreen.Receipt(receipt);
            case Unknown() -> new Screen.Silence();
        };
    }

    private static Screen prompt(PromptView prompt, Conversation now, String action) {
        return PromptPlace.Draft.of(now, prompt.id()).card(prompt, false, null, action);
    }
}
