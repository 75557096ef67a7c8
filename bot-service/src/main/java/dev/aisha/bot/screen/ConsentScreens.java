package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.HtmlScreenRenderer.page;
import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.SettingsTap.AskToAgree;
import dev.aisha.bot.screen.SettingsTap.AskToRevoke;
import dev.aisha.bot.screen.SettingsTap.OpenConsents;
import dev.aisha.bot.screen.SettingsTap.RevokeConsent;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.account.ConsentView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person agreed to: given, looked at and withdrawn.
record ConsentScreens(Texts texts) {
    /// @param photosGo whether photos are deleted after a training that succeeds
    Rendered question(String version, boolean photosGo) {
        return page(
                texts.consent()
                        .and(photosGo ? texts.consentPhotosGo() : texts.consentPhotosStay())
                        .and(texts.consentEnd())
                        .and(texts.consentVersion(Clip.line(version, 32))),
                new Keys(texts).row(button(texts.agree(), new Callback.Agree())).backAndMenu());
    }

    /// Reading a photo asks by itself; training is agreed to again here, since an avatar that is
    /// ready has no step that would ask.
    Rendered list(List<ConsentView> given) {
        Instant training = since(given, ConsentPurpose.TRAINING);
        Instant vision = since(given, ConsentPurpose.VISION);
        Html text =
                texts.consentsTitle()
                        .and(
                                training == null
                                        ? texts.consentTrainingNone()
                                        : texts.consentTrainingGiven(training))
                        .and(
                                vision == null
                                        ? texts.consentVisionNone()
                                        : texts.consentVisionGiven(vision));
        return page(
                text,
                new Keys(texts)
                        .row(training == null, button(texts.giveTraining(), new AskToAgree()))
                        .row(
                                training != null,
                                button(
                                        texts.revokeTraining(),
                                        new AskToRevoke(ConsentPurpose.TRAINING)))
                        .row(
                                vision != null,
                                button(
                                        texts.revokeVision(),
                                        new AskToRevoke(ConsentPurpose.VISION)))
                        .backAndMenu());
    }

    Rendered revoking(ConsentPurpose purpose) {
        Html question =
                switch (purpose) {
                    case TRAINING -> texts.revokeTrainingQuestion();
                    case VISION, UNKNOWN -> texts.revokeVisionQuestion();
                };
        return page(
                question,
                new Keys(texts)
                        .row(
                                button(texts.yesRevoke(), new RevokeConsent(purpose)),
                                button(texts.noKeep(), new OpenConsents()))
                        .backAndMenu());
    }

    private static @Nullable Instant since(List<ConsentView> given, ConsentPurpose purpose) {
        return given.stream()
                .filter(consent -> consent.purpose() == purpose)
                .map(ConsentView::givenAt)
                .findFirst()
                .orElse(null);
    }
}
