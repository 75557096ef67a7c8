package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.HtmlScreenRenderer.page;
import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.model.training.PresetOffer;
import dev.aisha.model.training.TrainingFailure;
import dev.aisha.model.training.TrainingPreset;
import dev.aisha.model.training.TrainingStatus;
import dev.aisha.model.training.TrainingView;
import java.util.List;

/// Check and pay, the live card, and how it ended.
record TrainingScreens(Texts texts) {
    Rendered check(Screen.TrainingCheck check) {
        var offer = check.offer();
        var avatar = check.avatar();
        Html text =
                texts.checkTitle(
                        Clip.name(avatar.name()),
                        new AvatarScreens(texts).type(avatar.type()),
                        offer.photos());
        long price = 0;
        for (PresetOffer preset : offer.presets()) {
            boolean chosen = preset.preset() == check.preset();
            price = chosen ? preset.price() : price;
            text =
                    text.and(
                            texts.checkPreset(
                                    Html.of(chosen ? "●" : "○"),
                                    name(preset.preset()),
                                    preset.price(),
                                    preset.minMinutes(),
                                    preset.maxMinutes()));
        }
        long missing = price - offer.coins();
        text =
                text.and(texts.checkMoney(price, offer.coins()))
                        .and(missing > 0, texts.checkShort(missing))
                        .and(missing <= 0, texts.checkRefund());
        List<Button> presets =
                offer.presets().stream()
                        .map(preset -> preset(check, preset.preset()))
                        .limit(3)
                        .toList();
        return page(
                text,
                new Keys(texts)
                        .row(
                                missing <= 0,
                                button(
                                        texts.pay(price),
                                        new Callback.Pay(
                                                avatar.id(),
                                                check.preset(),
                                                price,
                                                check.action())))
                        .row(missing > 0, button(texts.topUpButton(), new WalletTap.TopUp(missing)))
                        .row(presets.size() > 1 ? presets : List.of())
                        .backAndMenu());
    }

    Rendered card(TrainingView training, boolean asked, String action) {
        var placement =
                new Placement.Card(
                        training.id(), training.revision(), training.status().finished(), asked);
        if (training.status().finished()) {
            Html text =
                    training.status() == TrainingStatus.SUCCEEDED
                            ? texts.trainingDone(Clip.name(training.avatarName()))
                            : ended(training);
            return page(
                    placement,
                    text,
                    new Keys(texts)
                            .row(
                                    button(
                                            texts.toAvatar(),
                                            new Callback.ShowAvatar(training.avatarId())))
                            .menu());
        }
        Html text =
                texts.trainingTitle(Clip.name(training.avatarName()))
                        .and(training.test(), texts.trainingTest())
                        .and(stage(training));
        Long eta = training.etaSeconds();
        if (eta != null && eta > 0) {
            text = text.and(texts.etaMinutes(Math.max(1, (eta + 59) / 60)));
        }
        boolean cancelling = training.status() == TrainingStatus.CANCELLING;
        // once the result is being stored, the provider has done its work
        boolean cancellable = !cancelling && training.status() != TrainingStatus.STORING;
        return page(
                placement,
                text.and(!cancelling, texts.trainingWait()),
                new Keys(texts)
                        .row(
                                cancellable,
                                button(
                                        texts.cancel(),
                                        new Callback.CancelTraining(training.id(), action)))
                        .menu());
    }

    Rendered ready(TrainingView training) {
        Html text =
                texts.trainingReady(Clip.name(training.avatarName()))
                        .and(training.price() == 0 && !training.test(), texts.trainingReadyFree())
                        .and(training.test(), texts.trainingReadyTest());
        return page(
                new Placement.Result(),
                text,
                new Keys(texts)
                        .row(
                                button(
                                        texts.createImage(),
                                        new Callback.NewImage(training.avatarId())))
                        .row(button(texts.myAvatars(), new Callback.Avatars()))
                        .menu());
    }

    Rendered failed(TrainingView training) {
        return page(
                new Placement.Result(),
                ended(training),
                new Keys(texts)
                        .row(
                                button(
                                        texts.retry(),
                                        new Callback.Review(training.avatarId(), null)),
                                button(
                                        texts.toPhotos(),
                                        new AvatarTap.ToPhotos(training.avatarId())))
                        .menu());
    }

    private Html ended(TrainingView training) {
        String name = Clip.name(training.avatarName());
        TrainingFailure failure = training.failure();
        return switch (failure == null ? TrainingFailure.UNKNOWN : failure) {
            case PHOTOS_REFUSED -> texts.trainingFailed(name, texts.failedPhotos());
            case CONTENT_BLOCKED -> texts.trainingFailed(name, texts.failedContent());
            case PROVIDER_FAILED -> texts.trainingFailed(name, texts.failedProvider());
            case EXPIRED -> texts.trainingFailed(name, texts.failedExpired());
            case CONSENT_REVOKED -> texts.trainingFailed(name, texts.failedConsent());
            case CANCELLED -> texts.trainingCancelled(name);
            case UNKNOWN ->
                    training.status() == TrainingStatus.CANCELLED
                            ? texts.trainingCancelled(name)
                            : texts.trainingFailed(name, texts.failedOther());
        };
    }

    private Html stage(TrainingView training) {
        Integer position = training.queuePosition();
        Integer percent = training.percent();
        return switch (training.status()) {
            case PENDING ->
                    position == null ? texts.stagePending() : texts.stageWaiting(position + 1);
            case SUBMITTING -> texts.stagePending();
            case QUEUED ->
                    position == null || position <= 0
                            ? texts.stageQueued()
                            : texts.stageQueuedAt(position);
            case RUNNING ->
                    percent == null
                            ? texts.stageRunning()
                            : texts.stageRunningAt(Math.clamp(percent, 0, 100));
            case STORING -> texts.stageStoring();
            case CANCELLING -> texts.stageCancelling();
            case SUCCEEDED, FAILED, CANCELLED, EXPIRED, UNKNOWN -> Html.EMPTY;
        };
    }

    private Button preset(Screen.TrainingCheck check, TrainingPreset preset) {
        String label =
                switch (preset) {
                    case FAST -> texts.presetFastButton();
                    case BALANCED -> texts.presetBalancedButton();
                    case BEST -> texts.presetBestButton();
                    case UNKNOWN -> "?";
                };
        return button(
                preset == check.preset() ? texts.chosenMark(label) : label,
                new Callback.Review(check.avatar().id(), preset));
    }

    private Html name(TrainingPreset preset) {
        return switch (preset) {
            case FAST -> texts.presetFast();
            case BALANCED -> texts.presetBalanced();
            case BEST -> texts.presetBest();
            case UNKNOWN -> texts.statusOther();
        };
    }
}
