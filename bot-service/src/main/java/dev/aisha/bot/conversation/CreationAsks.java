package dev.aisha.bot.conversation;

import dev.aisha.bot.api.Answer;
import dev.aisha.bot.api.Answer.Given;
import dev.aisha.bot.api.Answer.Refused;
import dev.aisha.bot.api.ApiPort;
import dev.aisha.bot.conversation.CreationCommand.*;
import dev.aisha.bot.conversation.CreationEvent.*;
import dev.aisha.bot.screen.Spot;
import dev.aisha.model.account.UserView;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.gallery.SetFavourite;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.generation.StartGeneration;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.style.StyleList;
import dev.aisha.model.style.StyleView;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Asks the API about styles and earlier orders.
final class CreationAsks {
    private CreationAsks() {}

    static Answer<Event> asked(ApiPort api, String user, CreationCommand command) {
        return switch (command) {
            case FetchStyles() -> styles(api, user);
            case LikeStyle(var style, var on) ->
                    then(api.likeStyle(user, style, new SetFavourite(on)), _ -> styles(api, user));
            case FetchPlan(var style) ->
                    then(api.user(user), known -> planned(api, user, known, style));
            case FetchLastOrder() ->
                    then(latest(api, user), last -> new Given<>(new LastOrderKnown(last.order())));
            case FetchEdited(var id) ->
                    then(api.generation(user, id), view -> new Given<>(new EditedKnown(view)));
            case Repeat repeat ->
                    then(
                            api.startGeneration(user, order(repeat), user + ":" + repeat.key()),
                            order ->
                                    repeatable(
                                            api,
                                            user,
                                            repeat.generationId(),
                                            repeat.spot(),
                                            order));
            case FetchRepeatable(var id, var spot) -> repeatable(api, user, id, spot, null);
        };
    }

    private static StartGeneration order(Repeat repeat) {
        return new StartGeneration(
                null,
                null,
                null,
                repeat.generationId(),
                repeat.mode(),
                null,
                null,
                repeat.count(),
                repeat.quotedPrice());
    }

    private static Answer<Event> repeatable(
            ApiPort api, String user, UUID id, Spot spot, @Nullable GenerationView order) {
        return then(
                api.generation(user, id),
                earlier -> new Given<>(new RepeatableKnown(earlier, spot, order)));
    }

    private static Answer<Event> styles(ApiPort api, String user) {
        return then(api.styles(user), list -> new Given<>(new StylesKnown(list)));
    }

    private static Answer<Event> planned(
            ApiPort api, String user, UserView known, @Nullable String style) {
        if (style == null) {
            return planned(api, user, known, (StyleView) null);
        }
        return then(api.styles(user), list -> planned(api, user, known, find(list, style)));
    }

    private static Answer<Event> planned(
            ApiPort api, String user, UserView known, @Nullable StyleView style) {
        var settings = known.settings();
        if (!settings.quickMode()) {
            return new Given<>(new ImagePlanned(settings, style, null, null));
        }
        return then(
                latest(api, user),
                last -> {
                    UUID avatar = last.order() == null ? null : last.order().avatarId();
                    boolean usable =
                            avatar != null
                                    && api.avatar(user, avatar) instanceof Given<AvatarView>(var a)
                                    && a.status() == AvatarStatus.COMPLETED;
                    return new Given<>(
                            new ImagePlanned(
                                    settings, style, last.order(), usable ? avatar : null));
                });
    }

    private static @Nullable StyleView find(StyleList list, String key) {
        return list.categories().stream()
                .flatMap(category -> category.styles().stream())
                .filter(style -> style.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private record Last(@Nullable GenerationView order) {}

    private static Answer<Last> latest(ApiPort api, String user) {
        return switch (api.latestGeneration(user)) {
            case Given<GenerationView>(var view) -> new Given<>(new Last(view));
            case Refused<GenerationView> none
                    when none.code() == ProblemCode.GENERATION_NOT_FOUND ->
                    new Given<>(new Last(null));
            case Refused<GenerationView> refused -> refused.as();
        };
    }

    private static <T> Answer<Event> then(Answer<T> answer, Function<T, Answer<Event>> next) {
        return switch (answer) {
            case Given<T>(var value) -> next.apply(value);
            case Refused<T> refused -> refused.as();
        };
    }
}
