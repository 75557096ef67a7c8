package dev.aisha.bot.flow;

import static dev.aisha.bot.screen.Samples.ACTION;
import static dev.aisha.bot.screen.Samples.ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.conversation.Command;
import dev.aisha.bot.conversation.Conversation.Home;
import dev.aisha.bot.conversation.Event.Failed;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Screen;
import dev.aisha.bot.screen.Screen.Way;
import dev.aisha.model.problem.ProblemCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The first button of each problem leads to where its sentence sends the person.
class RefusalsTest {
    private static final Callback TAPPED = new Callback.ShowAvatar(ID);

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void givenAProblem_whenShown_thenItsButtonLeadsToWhereItCanBePutRight(ProblemCode code) {
        // asked so that nothing leads past the problem to where it is repaired
        Command command =
                code == ProblemCode.AVATAR_NOT_FOUND
                        ? new Command.FetchAvatars()
                        : new Command.FetchUser();
        var failed = new Failed(command, code, null, null);
        var moment =
                new Moment(new Home(), failed, TAPPED.encode(), ACTION, Language.EN, Notice.NONE);
        var problem = (Screen.Problem) ((Turn.Show) new Flows().turn(moment)).screen();
        assertThat(problem.way().kind()).isEqualTo(expected(code));
    }

    private static Way.Kind expected(ProblemCode code) {
        return switch (code) {
            case UNAVAILABLE, INTERNAL, UNKNOWN, IDEMPOTENCY_IN_PROGRESS, GENERATION_LIMIT ->
                    Way.Kind.TRY_AGAIN;
            case REQUEST_INVALID,
                    UNAUTHORIZED,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    TOO_LARGE,
                    UNSUPPORTED_MEDIA_TYPE,
                    IDEMPOTENCY_MISMATCH,
                    IDEMPOTENCY_KEY_MISSING,
                    WEBHOOK_REFUSED,
                    USER_DELETING,
                    PROVIDER_DAILY_CAP,
                    GENERATION_NOT_CANCELLABLE ->
                    Way.Kind.TO_MENU;
            case CONSENT_REQUIRED, CONSENT_OUTDATED -> Way.Kind.TO_CONSENTS;
            case EXPORT_NOT_FOUND, EXPORT_ACTIVE -> Way.Kind.TO_MY_DATA;
            case LEDGER_INSUFFICIENT_FUNDS -> Way.Kind.TO_TOP_UP;
            case PROMO_UNKNOWN, PROMO_EXPIRED, PROMO_USED_UP, PROMO_ALREADY_USED, PROMO_EXISTS ->
                    Way.Kind.TO_PROMO;
            case PACKAGE_NOT_FOUND,
                    PAYMENT_NOT_FOUND,
                    PAYMENT_CLOSED,
                    PAYMENT_MISMATCH,
                    PROMO_RATE_LIMITED,
                    REFERRAL_UNKNOWN,
                    REFERRAL_NOT_NEW ->
                    Way.Kind.TO_BALANCE;
            case AVATAR_NOT_FOUND,
                    AVATAR_NAME_INVALID,
                    AVATAR_NAME_TAKEN,
                    AVATAR_LIMIT,
                    AVATAR_WRONG_STATUS,
                    AVATAR_NOT_ENOUGH_PHOTOS,
                    AVATAR_PHOTOS_PENDING,
                    PHOTO_NOT_FOUND,
                    PHOTO_SET_FULL,
                    PHOTO_RATE_LIMITED,
                    TRAINING_NOT_FOUND,
                    TRAINING_ACTIVE,
                    TRAINING_UNAVAILABLE,
                    TRAINING_NOT_CANCELLABLE ->
                    Way.Kind.TO_AVATARS;
            case IMAGE_NOT_FOUND,
                    GENERATION_NOT_FOUND,
                    SHARE_RATE_LIMITED,
                    UPSCALE_UNAVAILABLE,
                    UPSCALE_LIMIT,
                    ARCHIVE_EMPTY,
                    ARCHIVE_TOO_MANY,
                    ARCHIVE_NOT_FOUND,
                    ARCHIVE_ACTIVE,
                    ARCHIVE_RATE_LIMITED ->
                    Way.Kind.TO_GALLERY;
            case AVATAR_NOT_READY,
                    GENERATION_UNAVAILABLE,
                    PROMPT_INVALID,
                    PROMPT_NOT_FOUND,
                    PROMPT_NOT_READY,
                    PROMPT_BLOCKED,
                    PROMPT_RATE_LIMITED,
                    VISION_UNAVAILABLE,
                    STYLE_NOT_FOUND,
                    PRICE_CHANGED,
                    SHARE_NOT_FOUND ->
                    Way.Kind.NEW_IMAGE;
        };
    }
}
