package dev.aisha.model.notification;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aisha.model.gallery.ArchiveView;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.photo.PhotoView;
import dev.aisha.model.privacy.DeletionReceipt;
import dev.aisha.model.privacy.ExportView;
import dev.aisha.model.prompt.PromptView;
import dev.aisha.model.training.TrainingView;
import dev.aisha.model.upscale.UpscaleView;
import dev.aisha.model.wallet.PaymentView;

/// What happened. Each variant carries a snapshot, so that a reader needs no further question.
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        property = "type",
        defaultImpl = NotificationEvent.Unknown.class)
@JsonSubTypes({
    @Type(value = NotificationEvent.PhotoJudged.class, name = "photo.judged"),
    @Type(value = NotificationEvent.TrainingProgressed.class, name = "training.progressed"),
    @Type(value = NotificationEvent.TrainingReady.class, name = "training.ready"),
    @Type(value = NotificationEvent.TrainingFailed.class, name = "training.failed"),
    @Type(value = NotificationEvent.GenerationProgressed.class, name = "generation.progressed"),
    @Type(value = NotificationEvent.GenerationReady.class, name = "generation.ready"),
    @Type(value = NotificationEvent.GenerationFailed.class, name = "generation.failed"),
    @Type(value = NotificationEvent.UpscaleProgressed.class, name = "upscale.progressed"),
    @Type(value = NotificationEvent.UpscaleReady.class, name = "upscale.ready"),
    @Type(value = NotificationEvent.UpscaleFailed.class, name = "upscale.failed"),
    @Type(value = NotificationEvent.PaymentSettled.class, name = "payment.settled"),
    @Type(value = NotificationEvent.ReferralRewarded.class, name = "referral.rewarded"),
    @Type(value = NotificationEvent.PromptReady.class, name = "prompt.ready"),
    @Type(value = NotificationEvent.PromptFailed.class, name = "prompt.failed"),
    @Type(value = NotificationEvent.ExportReady.class, name = "export.ready"),
    @Type(value = NotificationEvent.ArchiveReady.class, name = "archive.ready"),
    @Type(value = NotificationEvent.DataDeleted.class, name = "data.deleted"),
    @Type(value = NotificationEvent.Unknown.class, name = "unknown")
})
public sealed interface NotificationEvent {
    /// A photo was accepted, refused or lost.
    record PhotoJudged(PhotoView photo, PhotoSetView set) implements NotificationEvent {}

    /// A training moved on; only the newest revision matters.
    record TrainingProgressed(TrainingView training) implements NotificationEvent {}

    /// The avatar can be used. Also sent for a late success, with price 0.
    ///
    /// @param quiet the person wants no message of its own: the card's last state is all
    ///
    /// @param previews free images on its contact sheet, at `…/trainings/{id}/sheet`; 0 for none
    record TrainingReady(TrainingView training, boolean quiet, int previews)
            implements NotificationEvent {}

    /// The training ended without a model and the coins are back.
    record TrainingFailed(TrainingView training) implements NotificationEvent {}

    /// A generation moved on; only the newest revision matters.
    record GenerationProgressed(GenerationView generation) implements NotificationEvent {}

    /// Images are in the gallery.
    record GenerationReady(GenerationView generation) implements NotificationEvent {}

    /// The generation ended without an image and the coins are back.
    record GenerationFailed(GenerationView generation) implements NotificationEvent {}

    /// A 2K version moved on; only the newest revision matters.
    record UpscaleProgressed(UpscaleView upscale) implements NotificationEvent {}

    /// The 2K version is in the gallery.
    record UpscaleReady(UpscaleView upscale) implements NotificationEvent {}

    /// There is no 2K version and the coins are back.
    record UpscaleFailed(UpscaleView upscale) implements NotificationEvent {}

    /// A payment or a refund that we had missed was found and put right.
    record PaymentSettled(PaymentView payment) implements NotificationEvent {}

    /// An invitation brought coins.
    ///
    /// @param coins what this user got
    /// @param invited the user is the invited one, else the one who invited
    record ReferralRewarded(long coins, boolean invited) implements NotificationEvent {}

    /// All of a person's data is packed, or could not be.
    record ExportReady(ExportView export) implements NotificationEvent {}

    /// Images of the gallery are packed, or could not be.
    record ArchiveReady(ArchiveView archive) implements NotificationEvent {}

    /// Nothing is left of the person; the last that is ever said.
    record DataDeleted(DeletionReceipt receipt) implements NotificationEvent {}

    /// A prompt was written from words, or read off a photo.
    record PromptReady(PromptView prompt) implements NotificationEvent {}

    /// There is no prompt, and the coins are back.
    record PromptFailed(PromptView prompt) implements NotificationEvent {}

    /// A kind that a newer API sends; acknowledged and dropped.
    record Unknown() implements NotificationEvent {}
}
