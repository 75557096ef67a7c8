package dev.aisha.bot.conversation;

import dev.aisha.bot.api.Answer;
import dev.aisha.bot.api.Answer.Given;
import dev.aisha.bot.api.Answer.Refused;
import dev.aisha.bot.api.AvatarApi;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.avatar.ChoosePreset;
import dev.aisha.model.training.PresetOffer;
import dev.aisha.model.training.TrainingOffer;
import dev.aisha.model.training.TrainingPreset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Asks what a training costs. The choice of quality is kept with the draft, so that going on with
/// it leads back to this choice.
final class TrainingOffers {
    private TrainingOffers() {}

    static Answer<Event> asked(
            AvatarApi api, String user, UUID id, @Nullable TrainingPreset wanted) {
        return then(
                api.avatar(user, id),
                avatar ->
                        then(
                                api.trainingOffer(user, id),
                                offer -> kept(api, user, avatar, offer, wanted)));
    }

    private static Answer<Event> kept(
            AvatarApi api,
            String user,
            AvatarView avatar,
            TrainingOffer offer,
            @Nullable TrainingPreset wanted) {
        TrainingPreset preset = chosen(offer, wanted == null ? avatar.preset() : wanted);
        boolean open =
                switch (avatar.status()) {
                    case DRAFT, COLLECTING, READY_TO_TRAIN, FAILED, CANCELLED -> true;
                    case TRAINING, COMPLETED, DELETED, UNKNOWN -> false;
                };
        if (!open || preset == null || preset == avatar.preset()) {
            return new Given<>(new Event.TrainingOffered(avatar, offer));
        }
        return then(
                api.choosePreset(user, avatar.id(), new ChoosePreset(preset)),
                changed -> new Given<>(new Event.TrainingOffered(changed, offer)));
    }

    /// What is wanted if it is offered, else the first, which is the cheapest.
    private static @Nullable TrainingPreset chosen(
            TrainingOffer offer, @Nullable TrainingPreset wanted) {
        List<TrainingPreset> offered = offer.presets().stream().map(PresetOffer::preset).toList();
        if (wanted != null && offered.contains(wanted)) {
            return wanted;
        }
        return offered.isEmpty() ? null : offered.getFirst();
    }

    private static <T> Answer<Event> then(Answer<T> answer, Function<T, Answer<Event>> next) {
        return switch (answer) {
            case Given<T>(var value) -> next.apply(value);
            case Refused<T> refused -> refused.as();
        };
    }
}
