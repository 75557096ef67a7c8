package dev.aisha.bot.flow;

import dev.aisha.bot.conversation.CreationCommand;
import dev.aisha.bot.conversation.CreationEvent;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.conversation.GalleryCommand;
import dev.aisha.bot.conversation.GalleryEvent;
import dev.aisha.bot.conversation.PromptCommand;
import dev.aisha.bot.conversation.PromptEvent;
import dev.aisha.bot.conversation.SettingsCommand;
import dev.aisha.bot.conversation.SettingsEvent;
import dev.aisha.bot.conversation.UpscaleCommand;
import dev.aisha.bot.conversation.UpscaleEvent;
import dev.aisha.bot.conversation.WalletCommand;
import dev.aisha.bot.conversation.WalletEvent;
import dev.aisha.bot.screen.CreationSamples;
import dev.aisha.bot.screen.GallerySamples;
import dev.aisha.bot.screen.PromptSamples;
import dev.aisha.bot.screen.Samples;
import dev.aisha.bot.screen.SettingsSamples;
import dev.aisha.bot.screen.UpscaleSamples;
import dev.aisha.bot.screen.WalletSamples;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.gallery.ImageCount;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.generation.RepeatMode;
import dev.aisha.model.privacy.DeletionView;
import dev.aisha.model.privacy.ExportStatus;
import dev.aisha.model.prompt.DraftOrigin;
import dev.aisha.model.prompt.PromptStatus;
import dev.aisha.model.prompt.PromptView;
import dev.aisha.model.upscale.UpscaleStatus;
import dev.aisha.model.wallet.PaymentStatus;
import dev.aisha.model.wallet.PromoRedeemed;
import java.time.Instant;

/// What an API that grants everything answers to the features' questions, for tests over all
/// places.
final class Answering {
    private static final Samples S = Samples.PLAIN;
    private static final GenerationView MADE = S.generation(GenerationStatus.SUCCEEDED, 4, null);
    private static final GenerationView RUNNING = S.generation(GenerationStatus.RUNNING, 0, null);
    private static final PromptView READ =
            PromptSamples.prompt(DraftOrigin.PHOTO, PromptStatus.READY, null);
    private static final PromptView WRITTEN =
            PromptSamples.prompt(DraftOrigin.WORDS, PromptStatus.READY, null);

    private Answering() {}

    static Event settings(SettingsCommand command) {
        return switch (command) {
            case SettingsCommand.FetchSettings(),
                    SettingsCommand.ChangeSetting _,
                    SettingsCommand.RevokeConsent _ ->
                    new SettingsEvent.SettingsKnown(S.user(true, 1, 1));
            case SettingsCommand.FetchMyData() ->
                    new SettingsEvent.MyDataKnown(SettingsSamples.data(null));
            case SettingsCommand.OrderExport _ ->
                    new SettingsEvent.ExportOrdered(SettingsSamples.export(ExportStatus.PENDING));
            case SettingsCommand.DeleteEverything() ->
                    new SettingsEvent.EverythingGoes(new DeletionView(Instant.EPOCH));
        };
    }

    static Event wallet(WalletCommand command) {
        return switch (command) {
            case WalletCommand.FetchTopUp() -> new WalletEvent.TopUpKnown(WalletSamples.offer(3));
            case WalletCommand.OrderCoins _ -> new WalletEvent.Ordered(WalletSamples.order());
            case WalletCommand.FetchHistory _ ->
                    new WalletEvent.HistoryKnown(WalletSamples.history());
            case WalletCommand.RedeemPromo(var code, _) ->
                    new WalletEvent.PromoPaid(new PromoRedeemed(code, 21, 221));
            case WalletCommand.FetchReferral() ->
                    new WalletEvent.ReferralKnown(WalletSamples.referral(), "aisha_bot");
            case WalletCommand.NameReferrer _ -> new WalletEvent.ReferrerNamed();
            case WalletCommand.FetchPayments() ->
                    new WalletEvent.PaymentsKnown(WalletSamples.payments());
            case WalletCommand.ConfirmPayment _ ->
                    new WalletEvent.PaymentKnown(WalletSamples.payment(PaymentStatus.CREDITED, 0));
            case WalletCommand.MirrorRefund _ ->
                    new WalletEvent.PaymentKnown(WalletSamples.payment(PaymentStatus.REFUNDED, 0));
        };
    }

    static Event upscale(UpscaleCommand command) {
        return switch (command) {
            case UpscaleCommand.Upscale _ ->
                    new UpscaleEvent.UpscaleKnown(
                            UpscaleSamples.upscale(UpscaleStatus.RUNNING, null));
        };
    }

    static Event creation(CreationCommand command) {
        return switch (command) {
            case CreationCommand.FetchStyles(), CreationCommand.LikeStyle _ ->
                    new CreationEvent.StylesKnown(CreationSamples.styles(S, true));
            case CreationCommand.FetchPlan(var style) ->
                    new CreationEvent.ImagePlanned(
                            S.settings(),
                            style == null ? null : CreationSamples.style(S, 1, false),
                            null,
                            null);
            case CreationCommand.FetchLastOrder() -> new CreationEvent.LastOrderKnown(MADE);
            case CreationCommand.FetchEdited _ -> new CreationEvent.EditedKnown(MADE);
            case CreationCommand.Repeat(_, var mode, _, _, var spot, _) ->
                    new CreationEvent.RepeatableKnown(
                            MADE, spot, mode == RepeatMode.WORDS ? RUNNING : MADE);
            case CreationCommand.FetchRepeatable(_, var spot) ->
                    new CreationEvent.RepeatableKnown(MADE, spot, null);
        };
    }

    static Event prompt(PromptCommand command) {
        return switch (command) {
            case PromptCommand.FetchReadOffer() ->
                    new PromptEvent.ReadOffered(PromptSamples.offer(200, true, true));
            case PromptCommand.AgreeToVision _ -> new PromptEvent.VisionAgreed();
            case PromptCommand.StartReading _, PromptCommand.FetchPrompt _ ->
                    new PromptEvent.PromptKnown(READ, null);
            case PromptCommand.WriteAhead _ -> new PromptEvent.PromptKnown(WRITTEN, null);
            case PromptCommand.TakePrompt(_, var own) ->
                    own
                            ? new PromptEvent.PromptDeclined(WRITTEN)
                            : new PromptEvent.PromptChosen(WRITTEN);
            case PromptCommand.ChangePrompt _ -> new PromptEvent.PromptChanged(READ);
            case PromptCommand.FetchCast() ->
                    new PromptEvent.CastKnown(S.avatars(AvatarStatus.COMPLETED, 3));
            case PromptCommand.MakePicture(_, _, _, var count, _, _) ->
                    new PromptEvent.PictureOrdered(READ, count > 1 ? RUNNING : MADE);
            case PromptCommand.TakeAway(_, var message) ->
                    new PromptEvent.PromptKnown(READ, message);
        };
    }

    static Event gallery(GalleryCommand command) {
        return switch (command) {
            case GalleryCommand.FetchCard(_, var filter) ->
                    new GalleryEvent.CardKnown(S.card(), filter);
            case GalleryCommand.FetchCount _ ->
                    new GalleryEvent.ImagesCounted(new ImageCount(7, 500), GallerySamples.NAMES);
            case GalleryCommand.FetchGrid(var filter, _, _) ->
                    new GalleryEvent.GridKnown(GallerySamples.grid(9), filter);
            case GalleryCommand.FetchStatistics() ->
                    new GalleryEvent.StatisticsKnown(GallerySamples.statistics(S, 3));
            case GalleryCommand.OrderArchive _ ->
                    new GalleryEvent.ArchiveOrdered(GallerySamples.archive(ExportStatus.PENDING));
            case GalleryCommand.FetchActions _ ->
                    new GalleryEvent.ActionsKnown(S.card().image(), MADE);
            case GalleryCommand.ShareImage(var id, _) ->
                    new GalleryEvent.ImageShared(id, "token", "aisha_bot", S.card());
            case GalleryCommand.StopSharing(var id) -> new GalleryEvent.SharingStopped(id);
            case GalleryCommand.FetchShared(var token) -> new GalleryEvent.SharedKnown(token);
        };
    }
}
