package dev.aisha.bot.screen;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.model.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/// A sentence for every code: what happened, whether money was touched, what to do now.
final class Problems {
    private Problems() {}

    static Html words(ProblemCode code, @Nullable Long shortfall, Texts texts) {
        return switch (code) {
            case UNAVAILABLE -> texts.problemUnavailable();
            case REQUEST_INVALID,
                    UNAUTHORIZED,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    UNSUPPORTED_MEDIA_TYPE,
                    IDEMPOTENCY_KEY_MISSING,
                    WEBHOOK_REFUSED,
                    INTERNAL,
                    UNKNOWN ->
                    texts.problemInternal();
            case TOO_LARGE -> texts.problemTooLarge();
            case IDEMPOTENCY_MISMATCH -> texts.problemRepeated();
            case IDEMPOTENCY_IN_PROGRESS -> texts.problemInProgress();
            case CONSENT_REQUIRED, CONSENT_OUTDATED -> texts.problemConsent();
            case USER_DELETING -> texts.problemDeleting();
            case AVATAR_NOT_FOUND -> texts.problemAvatarGone();
            case AVATAR_NAME_INVALID, AVATAR_NAME_TAKEN -> texts.problemName();
            case AVATAR_LIMIT -> texts.problemAvatarLimit();
            case AVATAR_WRONG_STATUS -> texts.problemAvatarStatus();
            case AVATAR_NOT_READY -> texts.problemAvatarNotReady();
            case AVATAR_NOT_ENOUGH_PHOTOS -> texts.problemFewPhotos();
            case AVATAR_PHOTOS_PENDING -> texts.problemPending();
            case PHOTO_NOT_FOUND -> texts.problemPhotoGone();
            case PHOTO_SET_FULL -> texts.problemSetFull();
            case PHOTO_RATE_LIMITED -> texts.problemPhotoRate();
            case TRAINING_NOT_FOUND -> texts.problemTrainingGone();
            case TRAINING_ACTIVE -> texts.problemTrainingActive();
            case TRAINING_UNAVAILABLE -> texts.problemTrainingOff();
            case TRAINING_NOT_CANCELLABLE, GENERATION_NOT_CANCELLABLE -> texts.problemCancel();
            case GENERATION_NOT_FOUND -> texts.problemGenerationGone();
            case GENERATION_UNAVAILABLE -> texts.problemGenerationOff();
            case PROVIDER_DAILY_CAP -> texts.problemDailyCap();
            case GENERATION_LIMIT -> texts.problemGenerationLimit();
            case PROMPT_INVALID -> texts.problemPrompt();
            case PROMPT_NOT_FOUND, PROMPT_NOT_READY -> texts.problemPromptGone();
            case PROMPT_BLOCKED -> texts.problemPromptBlocked();
            case PROMPT_RATE_LIMITED -> texts.problemPromptRate();
            case VISION_UNAVAILABLE -> texts.problemVisionOff();
            case SHARE_NOT_FOUND -> texts.problemShareGone();
            case IMAGE_NOT_FOUND -> texts.problemImageGone();
            case STYLE_NOT_FOUND -> texts.problemStyleGone();
            case LEDGER_INSUFFICIENT_FUNDS ->
                    shortfall == null || shortfall <= 0
                            ? texts.problemFunds()
                            : texts.problemShortfall(shortfall);
            case UPSCALE_UNAVAILABLE -> texts.problemUpscaleOff();
            case UPSCALE_LIMIT -> texts.problemGenerationLimit();
            case PRICE_CHANGED -> texts.problemPrice();
            case PACKAGE_NOT_FOUND -> texts.problemPackage();
            case PAYMENT_NOT_FOUND, PAYMENT_MISMATCH -> texts.problemPayment();
            case PAYMENT_CLOSED -> texts.problemPaymentClosed();
            case PROMO_UNKNOWN, PROMO_EXISTS -> texts.problemPromoUnknown();
            case PROMO_EXPIRED -> texts.problemPromoExpired();
            case PROMO_USED_UP -> texts.problemPromoUsedUp();
            case PROMO_ALREADY_USED -> texts.problemPromoAgain();
            case PROMO_RATE_LIMITED -> texts.problemPromoRate();
            case REFERRAL_UNKNOWN, REFERRAL_NOT_NEW -> texts.problemReferral();
            case ARCHIVE_EMPTY -> texts.problemArchiveEmpty();
            case ARCHIVE_TOO_MANY -> texts.problemArchiveMany();
            case ARCHIVE_NOT_FOUND -> texts.problemArchiveGone();
            case ARCHIVE_ACTIVE -> texts.problemArchiveActive();
            case ARCHIVE_RATE_LIMITED -> texts.problemArchiveRate();
            case SHARE_RATE_LIMITED -> texts.problemShareRate();
            case EXPORT_NOT_FOUND -> texts.problemExportGone();
            case EXPORT_ACTIVE -> texts.problemExportActive();
        };
    }
}
