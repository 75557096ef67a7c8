package dev.aisha.bot.flow;

import static dev.aisha.bot.flow.Answers.show;
import static dev.aisha.bot.flow.Places.enter;

import dev.aisha.bot.conversation.AvatarPlace.OpeningDraft;
import dev.aisha.bot.conversation.Conversation.*;
import dev.aisha.bot.conversation.Event.TrainingOffered;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Screen;
import dev.aisha.bot.screen.Screen.Way;
import dev.aisha.model.avatar.AvatarList;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.training.PresetOffer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Answers about avatars and their training.
final class AvatarAnswers {
    private AvatarAnswers() {}

    static Turn list(Moment moment, AvatarList list) {
        return switch (moment.now()) {
            case NamingAvatar(var type, var subject, _, var waiting) -> {
                String name = suggestion(moment, type, list);
                yield show(
                        moment,
                        new NamingAvatar(type, subject, name, waiting),
                        new Screen.NameQuestion(name, moment.action()));
            }
            case BrowsingAvatars(var id) -> browse(moment, list, id);
            case PickingAvatar(_, var page) ->
                    show(moment, moment.now(), new Screen.AvatarChoice(only(list, true), page));
            case OfferingPhotos(var photos, _) ->
                    show(
                            moment,
                            moment.now(),
                            new Screen.PhotoOffer(
                                    photos.size(), only(list, false), moment.action()));
            default -> browse(moment, list, null);
        };
    }

    static Turn one(Moment moment, AvatarView avatar) {
        return switch (moment.now()) {
            case OpeningDraft _ -> AvatarFlow.stands(moment, avatar);
            case LeavingDraft _ when !draft(avatar) -> enter(new BrowsingAvatars(avatar.id()));
            case LeavingDraft _ ->
                    show(moment, moment.now(), new Screen.LeaveQuestion(avatar, moment.action()));
            case ReadingTips _ -> show(moment, moment.now(), new Screen.Tips(avatar));
            case RenamingAvatar _ -> show(moment, moment.now(), new Screen.RenameQuestion(avatar));
            case DeletingAvatar _ when avatar.status() == AvatarStatus.TRAINING ->
                    enter(new BrowsingAvatars(avatar.id()), Notice.CANCEL_FIRST);
            case DeletingAvatar _ ->
                    show(
                            moment,
                            moment.now(),
                            new Screen.DeleteAvatarQuestion(avatar, moment.action()));
            default -> enter(new BrowsingAvatars(avatar.id()));
        };
    }

    static Turn offered(Moment moment, TrainingOffered offered) {
        AvatarView avatar = offered.avatar();
        if (avatar.status() == AvatarStatus.TRAINING && avatar.trainingId() != null) {
            return enter(new WatchingTraining(avatar.trainingId()));
        }
        List<PresetOffer> presets = offered.offer().presets();
        if (presets.isEmpty()) {
            return show(
                    moment,
                    new BrowsingAvatars(avatar.id()),
                    new Screen.Problem(
                            ProblemCode.TRAINING_UNAVAILABLE,
                            null,
                            new Way(Way.Kind.TO_AVATAR, new Callback.ShowAvatar(avatar.id()))));
        }
        var asked = moment.now() instanceof CheckingTraining(_, var preset) ? preset : null;
        var wanted = asked == null ? avatar.preset() : asked;
        var chosen =
                presets.stream()
                        .map(PresetOffer::preset)
                        .filter(preset -> preset == wanted)
                        .findFirst()
                        .orElse(presets.getFirst().preset());
        return show(
                moment,
                new CheckingTraining(avatar.id(), chosen),
                new Screen.TrainingCheck(avatar, offered.offer(), chosen, moment.action()));
    }

    /// A draft collects photos, or can be trained, also once more.
    static boolean draft(AvatarView avatar) {
        return switch (avatar.status()) {
            case DRAFT, COLLECTING, READY_TO_TRAIN, FAILED, CANCELLED -> true;
            case TRAINING, COMPLETED, DELETED, UNKNOWN -> false;
        };
    }

    private static Turn browse(Moment moment, AvatarList list, @Nullable UUID id) {
        if (list.avatars().isEmpty()) {
            return show(moment, new BrowsingAvatars(null), new Screen.NoAvatars());
        }
        AvatarView avatar =
                list.avatars().stream()
                        .filter(a -> a.id().equals(id))
                        .findFirst()
                        .orElse(list.avatars().getFirst());
        return show(moment, new BrowsingAvatars(avatar.id()), new Screen.Avatar(list, avatar));
    }

    private static AvatarList only(AvatarList list, boolean ready) {
        return new AvatarList(
                list.avatars().stream()
                        .filter(a -> ready ? a.status() == AvatarStatus.COMPLETED : draft(a))
                        .toList());
    }

    /// The first of "My avatar", "My avatar 2" … that is free.
    private static String suggestion(Moment moment, AvatarType type, AvatarList list) {
        Texts texts = Texts.in(moment.language());
        List<String> taken =
                list.avatars().stream().map(a -> a.name().toLowerCase(Locale.ROOT)).toList();
        String base = type == AvatarType.STYLE ? texts.styleName() : texts.portraitName();
        return IntStream.rangeClosed(1, taken.size() + 1)
                .mapToObj(n -> n == 1 ? base : base + " " + n)
                .filter(name -> !taken.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(base);
    }
}
