package dev.aisha.bot.flow;

import static dev.aisha.bot.flow.Places.enter;

import dev.aisha.bot.conversation.AvatarCommand;
import dev.aisha.bot.conversation.Command;
import dev.aisha.bot.conversation.Command.*;
import dev.aisha.bot.conversation.Conversation.*;
import dev.aisha.bot.conversation.CreationCommand.FetchRepeatable;
import dev.aisha.bot.conversation.CreationCommand.Repeat;
import dev.aisha.bot.conversation.Event.Failed;
import dev.aisha.bot.conversation.GalleryCommand.FetchActions;
import dev.aisha.bot.conversation.GalleryCommand.FetchCard;
import dev.aisha.bot.conversation.GalleryCommand.FetchGrid;
import dev.aisha.bot.conversation.GalleryCommand.ShareImage;
import dev.aisha.bot.conversation.GalleryCommand.StopSharing;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.PromptCommand;
import dev.aisha.bot.conversation.SettingsPlace.AgreeingAgain;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.GalleryTap;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Screen;
import dev.aisha.bot.screen.Screen.Way;
import dev.aisha.bot.screen.SettingsTap;
import dev.aisha.bot.screen.WalletTap;
import dev.aisha.model.problem.ProblemCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A refusal leads back to where it can be put right, else to a sentence with a way forward.
final class Refusals {
    private Refusals() {}

    static Turn turn(Moment moment, Failed failed) {
        Turn repaired = WalletRefusals.repaired(moment, failed);
        if (repaired == null) {
            repaired = repaired(moment, failed);
        }
        if (repaired != null) {
            return repaired;
        }
        return Answers.show(
                moment,
                moment.now(),
                new Screen.Problem(failed.code(), failed.shortfall(), way(moment, failed)));
    }

    private static @Nullable Turn repaired(Moment moment, Failed failed) {
        ProblemCode code = failed.code();
        return switch (failed.command()) {
            case CreateAvatar(var type, var subject, _, _) when name(code) != Notice.NONE ->
                    enter(
                            new NamingAvatar(type, subject, null, AvatarFlow.waiting(moment.now())),
                            name(code));
            case RenameAvatar(var id, _) when name(code) != Notice.NONE ->
                    enter(new RenamingAvatar(id), name(code));
            case DeleteAvatar(var id) when code == ProblemCode.AVATAR_WRONG_STATUS ->
                    enter(new BrowsingAvatars(id), Notice.CANCEL_FIRST);
            case AddPhotos(var id, var photos, _) when consent(code) ->
                    enter(new Consenting(id, null, photos), Notice.PHOTOS_WAIT);
            case AddPhotos(var id, _, _) when code == ProblemCode.PHOTO_SET_FULL ->
                    new Turn.Ask(new CollectingPhotos(id), new FetchPhotos(id, true), Notice.NONE);
            case AddPhotos(var id, _, _) when code == ProblemCode.AVATAR_WRONG_STATUS ->
                    enter(new BrowsingAvatars(id), Notice.GONE);
            case GiveConsent _
                    when code == ProblemCode.CONSENT_OUTDATED
                            && moment.now() instanceof Consenting(var id, _, var waiting) ->
                    enter(new Consenting(id, null, waiting), Notice.OUTDATED);
            case GiveConsent _
                    when code == ProblemCode.CONSENT_OUTDATED
                            && moment.now() instanceof AgreeingAgain ->
                    enter(new AgreeingAgain(null), Notice.OUTDATED);
            case StartTraining(var id, _, _, _) when consent(code) ->
                    enter(new Consenting(id, null, List.of()));
            case StartTraining(var id, var preset, _, _) when code == ProblemCode.PRICE_CHANGED ->
                    enter(new CheckingTraining(id, preset), Notice.PRICE_CHANGED);
            case StartTraining(var id, _, _, _)
                    when code == ProblemCode.TRAINING_ACTIVE
                            || code == ProblemCode.AVATAR_WRONG_STATUS ->
                    enter(new BrowsingAvatars(id));
            case StartGeneration _
                    when code == ProblemCode.PRICE_CHANGED
                            && moment.now() instanceof ConfirmingImage confirming ->
                    enter(confirming, Notice.PRICE_CHANGED);
            case StartGeneration(var id, _, _, _, _, _) when code == ProblemCode.PROMPT_INVALID ->
                    enter(
                            new WritingPrompt(id == null ? new Wish.Nobody() : new Wish.Named(id)),
                            Notice.PROMPT_INVALID);
            case Command.CancelTraining(var id, _)
                    when code == ProblemCode.TRAINING_NOT_CANCELLABLE ->
                    enter(new WatchingTraining(id), Notice.NOT_CANCELLABLE);
            case Command.CancelGeneration(var id, _)
                    when code == ProblemCode.GENERATION_NOT_CANCELLABLE ->
                    enter(new WatchingGeneration(id, null), Notice.NOT_CANCELLABLE);
            case FetchImageOffer(Wish.Named _) when code == ProblemCode.AVATAR_NOT_READY ->
                    ImageAnswers.recast(moment.now());
            case StartGeneration _
                    when code == ProblemCode.AVATAR_NOT_READY
                            || code == ProblemCode.AVATAR_NOT_FOUND ->
                    ImageAnswers.recast(moment.now());
            case Repeat(var id, _, _, _, var spot, _) when code == ProblemCode.PRICE_CHANGED ->
                    new Turn.Ask(moment.now(), new FetchRepeatable(id, spot), Notice.PRICE_CHANGED);
            case PromptCommand prompt -> PromptAnswers.refused(moment, failed, prompt);
            default -> gone(moment, failed);
        };
    }

    /// What is no longer there leads to what is; a list that is missing itself is a plain problem.
    private static @Nullable Turn gone(Moment moment, Failed failed) {
        return switch (failed.code()) {
            case AVATAR_NOT_FOUND ->
                    failed.command() instanceof FetchAvatars
                            ? null
                            : enter(new BrowsingAvatars(null), Notice.GONE);
            case IMAGE_NOT_FOUND ->
                    aboutAnImage(failed.command())
                            ? enter(GalleryFlow.gallery(moment.now(), null), Notice.GONE)
                            : null;
            case TRAINING_NOT_FOUND, GENERATION_NOT_FOUND ->
                    failed.command() instanceof FetchUser ? null : enter(new Home(), Notice.GONE);
            default -> null;
        };
    }

    /// Its button outlived the image.
    private static boolean aboutAnImage(Command command) {
        return switch (command) {
            case FetchImage _,
                    SetFavourite _,
                    DeleteImage _,
                    FetchActions _,
                    ShareImage _,
                    StopSharing _ ->
                    true;
            case FetchCard(var id, _) -> id != null;
            case FetchGrid _ -> true;
            default -> false;
        };
    }

    private static Notice name(ProblemCode code) {
        return switch (code) {
            case AVATAR_NAME_TAKEN -> Notice.NAME_TAKEN;
            case AVATAR_NAME_INVALID, REQUEST_INVALID -> Notice.NAME_INVALID;
            default -> Notice.NONE;
        };
    }

    private static boolean consent(ProblemCode code) {
        return code == ProblemCode.CONSENT_REQUIRED || code == ProblemCode.CONSENT_OUTDATED;
    }

    private static Way way(Moment moment, Failed failed) {
        return switch (failed.code()) {
            case UNAVAILABLE, INTERNAL, IDEMPOTENCY_IN_PROGRESS, GENERATION_LIMIT, UNKNOWN ->
                    again(moment);
            case LEDGER_INSUFFICIENT_FUNDS ->
                    new Way(Way.Kind.TO_TOP_UP, new WalletTap.TopUp(missing(failed)));
            case PROMO_UNKNOWN, PROMO_EXPIRED, PROMO_USED_UP, PROMO_ALREADY_USED, PROMO_EXISTS ->
                    new Way(Way.Kind.TO_PROMO, new WalletTap.EnterPromo());
            case AVATAR_LIMIT, AVATAR_NAME_TAKEN, AVATAR_NAME_INVALID, TRAINING_UNAVAILABLE ->
                    new Way(Way.Kind.TO_AVATARS, new Callback.Avatars());
            case AVATAR_NOT_READY,
                    GENERATION_UNAVAILABLE,
                    PROMPT_INVALID,
                    STYLE_NOT_FOUND,
                    PROMPT_NOT_FOUND,
                    PROMPT_NOT_READY,
                    PROMPT_BLOCKED,
                    PROMPT_RATE_LIMITED,
                    VISION_UNAVAILABLE,
                    PRICE_CHANGED ->
                    new Way(Way.Kind.NEW_IMAGE, new Callback.NewImage(null));
            case AVATAR_NOT_ENOUGH_PHOTOS,
                    AVATAR_PHOTOS_PENDING,
                    PHOTO_SET_FULL,
                    PHOTO_RATE_LIMITED,
                    PHOTO_NOT_FOUND -> {
                UUID avatar = avatar(failed.command());
                yield avatar == null
                        ? new Way(Way.Kind.TO_AVATARS, new Callback.Avatars())
                        : new Way(Way.Kind.TO_PHOTOS, new Callback.OpenDraft(avatar));
            }
            case SHARE_NOT_FOUND -> new Way(Way.Kind.NEW_IMAGE, new Callback.NewImage(null));
            case ARCHIVE_EMPTY,
                    ARCHIVE_TOO_MANY,
                    ARCHIVE_NOT_FOUND,
                    ARCHIVE_ACTIVE,
                    ARCHIVE_RATE_LIMITED ->
                    new Way(Way.Kind.TO_GALLERY, new GalleryTap.Find());
            case IMAGE_NOT_FOUND,
                    GENERATION_NOT_FOUND,
                    SHARE_RATE_LIMITED,
                    UPSCALE_UNAVAILABLE,
                    UPSCALE_LIMIT ->
                    new Way(Way.Kind.TO_GALLERY, new Callback.Gallery());
            case AVATAR_NOT_FOUND,
                    AVATAR_WRONG_STATUS,
                    TRAINING_ACTIVE,
                    TRAINING_NOT_FOUND,
                    TRAINING_NOT_CANCELLABLE ->
                    new Way(Way.Kind.TO_AVATARS, new Callback.Avatars());
            case CONSENT_REQUIRED, CONSENT_OUTDATED ->
                    new Way(Way.Kind.TO_CONSENTS, new SettingsTap.OpenConsents());
            case EXPORT_NOT_FOUND, EXPORT_ACTIVE ->
                    new Way(Way.Kind.TO_MY_DATA, new SettingsTap.OpenMyData());
            case REQUEST_INVALID,
                    UNAUTHORIZED,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    TOO_LARGE,
                    UNSUPPORTED_MEDIA_TYPE,
                    IDEMPOTENCY_MISMATCH,
                    IDEMPOTENCY_KEY_MISSING,
                    USER_DELETING,
                    GENERATION_NOT_CANCELLABLE,
                    PROVIDER_DAILY_CAP,
                    WEBHOOK_REFUSED ->
                    Way.MENU;
            case PACKAGE_NOT_FOUND,
                    PAYMENT_NOT_FOUND,
                    PAYMENT_CLOSED,
                    PAYMENT_MISMATCH,
                    PROMO_RATE_LIMITED,
                    REFERRAL_UNKNOWN,
                    REFERRAL_NOT_NEW ->
                    new Way(Way.Kind.TO_BALANCE, new Callback.Balance());
        };
    }

    /// The same button again: with the same action id it cannot act twice.
    private static Way again(Moment moment) {
        Callback tapped = Callback.decode(moment.origin());
        return tapped instanceof Callback.Unknown ? Way.MENU : new Way(Way.Kind.TRY_AGAIN, tapped);
    }

    private static long missing(Failed failed) {
        Long shortfall = failed.shortfall();
        return shortfall == null ? 0 : shortfall;
    }

    private static @Nullable UUID avatar(Command command) {
        return switch (command) {
            case AddPhotos(var id, _, _) -> id;
            case FetchPhotos(var id, _) -> id;
            case FetchTrainingOffer(var id, _) -> id;
            case AvatarCommand.ReturnToPhotos(var id) -> id;
            case StartTraining(var id, _, _, _) -> id;
            default -> null;
        };
    }
}
