package dev.aisha.model.problem;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

/// The stable codes of every refusal. The bot has a sentence with a way forward for each; codes are
/// never reused.
public enum ProblemCode {
    REQUEST_INVALID("request.invalid", 400),
    UNAUTHORIZED("request.unauthorized", 401),
    NOT_FOUND("request.not-found", 404),
    METHOD_NOT_ALLOWED("request.method-not-allowed", 405),
    TOO_LARGE("request.too-large", 413),
    UNSUPPORTED_MEDIA_TYPE("request.unsupported-media-type", 415),
    /// The same idempotency key came with another body.
    IDEMPOTENCY_MISMATCH("idempotency.mismatch", 409),
    /// The first request with this key is not answered yet; see `Retry-After`.
    IDEMPOTENCY_IN_PROGRESS("idempotency.in-progress", 409),
    IDEMPOTENCY_KEY_MISSING("idempotency.key-missing", 400),
    CONSENT_REQUIRED("consent.required", 403),
    CONSENT_OUTDATED("consent.outdated", 409),
    USER_DELETING("user.deleting", 409),
    AVATAR_NOT_FOUND("avatar.not-found", 404),
    AVATAR_NAME_INVALID("avatar.name-invalid", 400),
    AVATAR_NAME_TAKEN("avatar.name-taken", 409),
    AVATAR_LIMIT("avatar.limit", 409),
    AVATAR_WRONG_STATUS("avatar.wrong-status", 409),
    AVATAR_NOT_READY("avatar.not-ready", 409),
    AVATAR_NOT_ENOUGH_PHOTOS("avatar.not-enough-photos", 409),
    AVATAR_PHOTOS_PENDING("avatar.photos-pending", 409),
    PHOTO_NOT_FOUND("photo.not-found", 404),
    PHOTO_SET_FULL("photo.set-full", 409),
    PHOTO_RATE_LIMITED("photo.rate-limited", 429),
    TRAINING_NOT_FOUND("training.not-found", 404),
    TRAINING_ACTIVE("training.active", 409),
    TRAINING_UNAVAILABLE("training.unavailable", 409),
    TRAINING_NOT_CANCELLABLE("training.not-cancellable", 409),
    GENERATION_NOT_FOUND("generation.not-found", 404),
    GENERATION_UNAVAILABLE("generation.unavailable", 409),
    GENERATION_LIMIT("generation.limit", 429),
    GENERATION_NOT_CANCELLABLE("generation.not-cancellable", 409),
    PROMPT_INVALID("prompt.invalid", 400),
    PROMPT_NOT_FOUND("prompt.not-found", 404),
    /// Still being written, or it came to nothing.
    PROMPT_NOT_READY("prompt.not-ready", 409),
    /// Moderation objects to an edited text; the text before it stays.
    PROMPT_BLOCKED("prompt.blocked", 422),
    PROMPT_RATE_LIMITED("prompt.rate-limited", 429),
    /// No vision model is set up, or the day's money for providers is used up.
    VISION_UNAVAILABLE("vision.unavailable", 409),
    IMAGE_NOT_FOUND("image.not-found", 404),
    /// The link was taken back, or its image deleted.
    SHARE_NOT_FOUND("share.not-found", 404),
    /// Too many new links today, or too many links opened this hour; see `Retry-After`.
    SHARE_RATE_LIMITED("share.rate-limited", 429),
    UPSCALE_UNAVAILABLE("upscale.unavailable", 409),
    UPSCALE_LIMIT("upscale.limit", 429),
    STYLE_NOT_FOUND("style.not-found", 404),
    LEDGER_INSUFFICIENT_FUNDS("ledger.insufficient-funds", 402),
    PRICE_CHANGED("price.changed", 409),
    PACKAGE_NOT_FOUND("payment.package-not-found", 404),
    PAYMENT_NOT_FOUND("payment.not-found", 404),
    /// The order was paid, or has waited too long.
    PAYMENT_CLOSED("payment.closed", 409),
    /// Another amount, currency or payer than was ordered.
    PAYMENT_MISMATCH("payment.mismatch", 409),
    PROMO_UNKNOWN("promo.unknown", 404),
    PROMO_EXPIRED("promo.expired", 409),
    PROMO_USED_UP("promo.used-up", 409),
    PROMO_ALREADY_USED("promo.already-used", 409),
    PROMO_EXISTS("promo.exists", 409),
    PROMO_RATE_LIMITED("promo.rate-limited", 429),
    REFERRAL_UNKNOWN("referral.unknown", 404),
    /// Only somebody who has just come can be invited, once, and not by themselves.
    REFERRAL_NOT_NEW("referral.not-new", 409),
    EXPORT_NOT_FOUND("export.not-found", 404),
    /// One export at a time.
    EXPORT_ACTIVE("export.active", 409),
    ARCHIVE_NOT_FOUND("archive.not-found", 404),
    /// The filter leaves no image.
    ARCHIVE_EMPTY("archive.empty", 409),
    /// The filter leaves more images than one order may have.
    ARCHIVE_TOO_MANY("archive.too-many", 409),
    /// One order of images at a time.
    ARCHIVE_ACTIVE("archive.active", 409),
    /// Enough orders of images for today; see `Retry-After`.
    ARCHIVE_RATE_LIMITED("archive.rate-limited", 429),
    /// What the provider may cost us today is spent or ordered; tomorrow there is room again.
    PROVIDER_DAILY_CAP("provider.daily-cap", 409),
    WEBHOOK_REFUSED("webhook.refused", 401),
    /// A part we need is down; see `Retry-After`. Nothing was charged.
    UNAVAILABLE("service.unavailable", 503),
    INTERNAL("service.internal", 500),
    @JsonEnumDefaultValue
    UNKNOWN("unknown", 500);

    private final String code;
    private final int status;

    ProblemCode(String code, int status) {
        this.code = code;
        this.status = status;
    }

    /// As it stands on the wire.
    @JsonValue
    public String code() {
        return code;
    }

    /// The HTTP status it is answered with.
    public int status() {
        return status;
    }
}
