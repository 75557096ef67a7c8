package dev.aisha.bot.conversation;

import dev.aisha.bot.api.Answer;
import dev.aisha.bot.api.Answer.Given;
import dev.aisha.bot.api.Answer.Refused;
import dev.aisha.bot.api.ApiPort;
import dev.aisha.bot.conversation.Conversation.Wish;
import dev.aisha.bot.conversation.PromptCommand.*;
import dev.aisha.bot.conversation.PromptEvent.*;
import dev.aisha.model.account.ConsentPurpose;
import dev.aisha.model.account.GiveConsent;
import dev.aisha.model.avatar.AvatarList;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.generation.StartGeneration;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.prompt.EditPrompt;
import dev.aisha.model.prompt.PromptStatus;
import dev.aisha.model.prompt.PromptView;
import dev.aisha.model.prompt.ReadPhoto;
import dev.aisha.model.prompt.WritePrompt;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Asks the API about prompts.
final class PromptAsks {
    private PromptAsks() {}

    static Answer<Event> asked(ApiPort api, String user, PromptCommand command) {
        return switch (command) {
            case FetchReadOffer() -> map(api.photoPromptOffer(user), ReadOffered::new);
            case AgreeToVision(var version) ->
                    map(
                            api.giveConsent(user, ConsentPurpose.VISION, new GiveConsent(version)),
                            _ -> new VisionAgreed());
            case StartReading(var sourceRef, var price, var wish, var key) ->
                    faced(
                            api,
                            user,
                            wish,
                            api.readPhoto(user, new ReadPhoto(sourceRef, price), user + ":" + key));
            case WriteAhead ahead ->
                    cast(
                            api,
                            user,
                            ahead.wish(),
                            false,
                            avatar ->
                                    map(
                                            api.writePrompt(
                                                    user,
                                                    wanted(ahead, avatar),
                                                    user + ":" + ahead.key()),
                                            view -> new PromptKnown(view, null)));
            case TakePrompt(var id, var own) -> take(api, user, id, own);
            case FetchPrompt(var id, var wish) -> faced(api, user, wish, api.prompt(user, id));
            case ChangePrompt(var id, var text) ->
                    map(api.editPrompt(user, id, new EditPrompt(text)), PromptChanged::new);
            case FetchCast() -> map(api.avatars(user), list -> new CastKnown(ready(list)));
            case MakePicture picture ->
                    cast(
                            api,
                            user,
                            picture.wish(),
                            true,
                            avatar -> make(api, user, picture, avatar));
            case TakeAway(var id, var message) ->
                    map(api.prompt(user, id), view -> new PromptKnown(view, message));
        };
    }

    /// Own words are kept from being rewritten by making them the prompt's text. That would leave
    /// out a style, so words with one are ordered without the prompt.
    private static Answer<Event> take(ApiPort api, String user, UUID id, boolean own) {
        return switch (api.prompt(user, id)) {
            case Refused<PromptView> refused -> refused.as();
            case Given<PromptView>(var view) -> {
                boolean ready = view.status() == PromptStatus.READY;
                String words = view.words();
                if (!own) {
                    yield new Given<>(ready ? new PromptChosen(view) : new PromptKnown(view, null));
                }
                yield ready && view.style() == null && words != null
                        ? map(api.editPrompt(user, id, new EditPrompt(words)), PromptChosen::new)
                        : new Given<>(new PromptDeclined(view));
            }
        };
    }

    private static WritePrompt wanted(WriteAhead ahead, @Nullable UUID avatar) {
        String words = ahead.idea().words();
        return new WritePrompt(words.isEmpty() ? null : words, ahead.idea().styleKey(), avatar);
    }

    private static Answer<Event> make(
            ApiPort api, String user, MakePicture picture, @Nullable UUID avatar) {
        var order =
                new StartGeneration(
                        avatar,
                        null,
                        null,
                        null,
                        null,
                        picture.promptId(),
                        picture.ratio(),
                        picture.count(),
                        picture.quotedPrice());
        return switch (api.startGeneration(user, order, user + ":" + picture.key())) {
            case Given<GenerationView>(var ordered) ->
                    map(
                            api.prompt(user, picture.promptId()),
                            prompt -> new PictureOrdered(prompt, ordered));
            case Refused<GenerationView> refused -> refused.as();
        };
    }

    /// With the name of the wished avatar, so that buttons can say it.
    private static Answer<Event> faced(
            ApiPort api, String user, Wish wish, Answer<PromptView> answer) {
        String face =
                wish instanceof Wish.Named(var id)
                                && answer instanceof Given<PromptView>
                                && api.avatar(user, id) instanceof Given<AvatarView>(var avatar)
                        ? avatar.name()
                        : null;
        return map(answer, view -> new PromptKnown(view, null, face));
    }

    /// The main avatar is looked up now; a named one is checked by the API.
    ///
    /// @param needed nobody will not do where there is no main avatar
    private static Answer<Event> cast(
            ApiPort api,
            String user,
            Wish wish,
            boolean needed,
            Function<@Nullable UUID, Answer<Event>> next) {
        return switch (wish) {
            case Wish.Nobody() -> next.apply(null);
            case Wish.Named(var id) -> next.apply(id);
            case Wish.Main() ->
                    switch (api.avatars(user)) {
                        case Given<AvatarList>(var list) -> {
                            UUID main = main(list);
                            yield main == null && needed
                                    ? new Refused<>(ProblemCode.AVATAR_NOT_READY, null, null)
                                    : next.apply(main);
                        }
                        case Refused<AvatarList> refused -> refused.as();
                    };
        };
    }

    private static @Nullable UUID main(AvatarList list) {
        for (AvatarView avatar : ready(list).avatars()) {
            if (avatar.main()) {
                return avatar.id();
            }
        }
        return null;
    }

    private static AvatarList ready(AvatarList list) {
        return new AvatarList(
                list.avatars().stream()
                        .filter(avatar -> avatar.status() == AvatarStatus.COMPLETED)
                        .toList());
    }

    private static <T> Answer<Event> map(Answer<T> answer, Function<T, Event> event) {
        return switch (answer) {
            case Given<T>(var value) -> new Given<>(event.apply(value));
            case Refused<T> refused -> refused.as();
        };
    }
}
