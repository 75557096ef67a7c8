package dev.aisha.bot.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.flow.EveryPlace;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.screen.GallerySamples;
import dev.aisha.bot.screen.PromptSamples;
import dev.aisha.bot.screen.Samples;
import dev.aisha.bot.screen.Screen;
import dev.aisha.bot.screen.UpscaleSamples;
import dev.aisha.bot.screen.WalletSamples;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.notification.Notification;
import dev.aisha.model.notification.NotificationEvent;
import dev.aisha.model.photo.PhotoRejection;
import dev.aisha.model.privacy.ExportStatus;
import dev.aisha.model.prompt.DraftOrigin;
import dev.aisha.model.prompt.PromptFailure;
import dev.aisha.model.prompt.PromptStatus;
import dev.aisha.model.training.TrainingStatus;
import dev.aisha.model.upscale.UpscaleStatus;
import dev.aisha.model.wallet.PaymentStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NewsTest {
    private static final Samples S = Samples.PLAIN;

    static List<Conversation> places() {
        return EveryPlace.all();
    }

    static Stream<NotificationEvent> events() {
        var training = S.training(TrainingStatus.RUNNING, null);
        var generation = S.generation(GenerationStatus.SUCCEEDED, 1, null);
        var upscale = UpscaleSamples.upscale(UpscaleStatus.SUCCEEDED, null);
        return Stream.of(
                photo(),
                new NotificationEvent.TrainingProgressed(training),
                new NotificationEvent.TrainingReady(training, false, 0),
                new NotificationEvent.TrainingFailed(training),
                new NotificationEvent.GenerationProgressed(generation),
                new NotificationEvent.GenerationReady(generation),
                new NotificationEvent.GenerationFailed(generation),
                new NotificationEvent.UpscaleProgressed(upscale),
                new NotificationEvent.UpscaleReady(upscale),
                new NotificationEvent.PaymentSettled(
                        WalletSamples.payment(PaymentStatus.CREDITED, 0)),
                new NotificationEvent.ReferralRewarded(50, true),
                new NotificationEvent.UpscaleFailed(upscale),
                new NotificationEvent.PromptReady(
                        PromptSamples.prompt(DraftOrigin.PHOTO, PromptStatus.READY, null)),
                new NotificationEvent.PromptFailed(
                        PromptSamples.prompt(
                                DraftOrigin.PHOTO,
                                PromptStatus.REFUSED,
                                PromptFailure.CHILD_SUBJECT)),
                new NotificationEvent.ArchiveReady(GallerySamples.archive(ExportStatus.READY)),
                new NotificationEvent.Unknown());
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAnyPlace_whenAnythingIsTold_thenThePersonStaysThere(Conversation now) {
        events().forEach(event -> assertThat(told(event, now).next()).isEqualTo(now));
    }

    @ParameterizedTest
    @MethodSource("places")
    void givenAVerdict_whenThePersonLooksElsewhere_thenItIsSilent(Conversation now) {
        boolean looking = now.equals(new Conversation.CollectingPhotos(Samples.ID));
        assertThat(told(photo(), now).screen() instanceof Screen.Silence).isNotEqualTo(looking);
    }

    @Test
    void givenAVerdictOnAnotherSet_whenCollecting_thenItIsSilent() {
        var other = new Conversation.CollectingPhotos(UUID.randomUUID());
        assertThat(told(photo(), other).screen()).isEqualTo(new Screen.Silence());
    }

    @Test
    void givenAWishForQuiet_whenAnAvatarIsReady_thenOnlyTheCardSaysSo() {
        var training = S.training(TrainingStatus.SUCCEEDED, null);
        var home = new Conversation.Home();

        assertThat(told(new NotificationEvent.TrainingReady(training, true, 0), home).screen())
                .isInstanceOf(Screen.Training.class);
        assertThat(told(new NotificationEvent.TrainingReady(training, false, 0), home).screen())
                .isEqualTo(new Screen.AvatarReady(training));
    }

    private static NotificationEvent photo() {
        return new NotificationEvent.PhotoJudged(
                S.refused(PhotoRejection.TOO_SMALL), S.photos(AvatarStatus.COLLECTING, 1, 0, 1));
    }

    private static Turn.Show told(NotificationEvent event, Conversation now) {
        var notification = new Notification(new UUID(0, 1), "telegram:42", 1, Instant.EPOCH, event);
        return new News().told(notification, now, Language.EN, Samples.ACTION);
    }
}
