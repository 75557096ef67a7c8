package dev.aisha.bot.flow;

import static dev.aisha.bot.flow.Places.enter;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.Home;
import dev.aisha.bot.conversation.Conversation.OfferingPhotos;
import dev.aisha.bot.conversation.Conversation.OfferingText;
import dev.aisha.bot.conversation.Conversation.Wish;
import dev.aisha.bot.conversation.Conversation.WritingPrompt;
import dev.aisha.bot.conversation.Event.PhotoReceived;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.PromptCommand.*;
import dev.aisha.bot.conversation.PromptPlace;
import dev.aisha.bot.conversation.PromptPlace.*;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Ask;
import dev.aisha.bot.conversation.Turn.Show;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.PromptScreen;
import dev.aisha.bot.screen.PromptTap;
import dev.aisha.bot.screen.PromptTap.*;
import dev.aisha.model.generation.AspectRatio;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Prompts that are seen before a picture is made: what people do with them.
final class PromptFlow {
    private PromptFlow() {}

    static Turn enter(PromptPlace place, Notice notice) {
        return switch (place) {
            case AskingPhoto _ -> new Ask(place, new FetchReadOffer(), notice);
            case AgreeingToVision(_, _, var version) ->
                    new Show(place, new PromptScreen.VisionConsent(version), notice);
            case SeeingPrompt(var draft) -> fetched(place, draft, notice);
            case RewordingPrompt(var draft) -> fetched(place, draft, notice);
            case ShapingPrompt _ -> new Show(place, new PromptScreen.ShapeQuestion(), notice);
            case CastingPrompt _ -> new Ask(place, new FetchCast(), notice);
        };
    }

    static Conversation before(PromptPlace place) {
        return switch (place) {
            case AskingPhoto _, AgreeingToVision _ -> new Home();
            case SeeingPrompt(var draft) ->
                    draft.photo() == null
                            ? new WritingPrompt(draft.wish())
                            : new AskingPhoto(draft.wish(), null, null);
            case RewordingPrompt(var draft) -> new SeeingPrompt(draft);
            case ShapingPrompt(var draft) -> new SeeingPrompt(draft);
            case CastingPrompt(var draft, _) -> new SeeingPrompt(draft);
        };
    }

    static Turn tap(Moment moment, PromptTap tap) {
        Conversation now = moment.now();
        return switch (tap) {
            case StartPhoto(var avatar) -> Places.enter(new AskingPhoto(wish(avatar), null, null));
            case ReadOffered() -> offered(now);
            case AgreeVision() ->
                    now instanceof AgreeingToVision(_, _, var version)
                            ? ask(now, new AgreeToVision(version))
                            : Taps.outdated(now);
            case ReadIt(var price, _) -> readIt(moment, price);
            case ShowPrompt(var id) -> Places.enter(new SeeingPrompt(Draft.of(now, id)));
            case TakeIt(var id, var own) ->
                    ask(new SeeingPrompt(Draft.of(now, id)), new TakePrompt(id, own));
            case EditIt(var id) -> Places.enter(new RewordingPrompt(Draft.of(now, id)));
            case ShapeIt(var id) -> Places.enter(new ShapingPrompt(Draft.of(now, id)));
            case CastIt(var id, var page) ->
                    Places.enter(new CastingPrompt(Draft.of(now, id), page));
            case TakeFace(var avatar) ->
                    now instanceof CastingPrompt(var draft, _)
                            ? Places.enter(
                                    new SeeingPrompt(
                                            draft.with(
                                                    avatar == null
                                                            ? new Wish.Nobody()
                                                            : new Wish.Named(avatar))))
                            : Taps.outdated(now);
            case TakeShape(var ratio) ->
                    now instanceof ShapingPrompt(var draft) && ratio != AspectRatio.UNKNOWN
                            ? Places.enter(new SeeingPrompt(draft.with(ratio)))
                            : Taps.outdated(now);
            case MakeIt make -> make(moment, make);
            case TakePhotoAway(var id) -> takeAway(now, id);
        };
    }

    static Turn text(Moment moment, PromptPlace place, String text) {
        return switch (place) {
            case RewordingPrompt(var draft) ->
                    Words.fits(text)
                            ? ask(place, new ChangePrompt(draft.promptId(), text))
                            : enter(place, Notice.PROMPT_INVALID);
            case SeeingPrompt _ ->
                    text.isEmpty()
                            ? enter(place, Notice.NOT_UNDERSTOOD)
                            : Places.enter(new OfferingText(text));
            case AskingPhoto _, AgreeingToVision _, ShapingPrompt _, CastingPrompt _ ->
                    enter(place, Notice.NOT_UNDERSTOOD);
        };
    }

    /// The first photo of an album is the one; a later photo is a new wish.
    static Turn photo(Moment moment, PromptPlace place, PhotoReceived photo) {
        var sent = new SentPhoto(photo.sourceRef(), photo.messageId(), photo.albumId());
        return switch (place) {
            case AskingPhoto(_, var waiting, _) when sameAlbum(waiting, sent) ->
                    enter(place, Notice.ALBUM_FIRST);
            case AskingPhoto(var wish, var waiting, var price) ->
                    waiting == null && price != null
                            ? ask(
                                    new AskingPhoto(wish, sent, price),
                                    new StartReading(
                                            sent.sourceRef(),
                                            price,
                                            wish,
                                            moment.origin() + ":read"))
                            : Places.enter(new AskingPhoto(wish, sent, null));
            case AgreeingToVision(_, var waiting, _) when sameAlbum(waiting, sent) ->
                    enter(place, Notice.ALBUM_FIRST);
            case AgreeingToVision(var wish, _, var version) ->
                    enter(new AgreeingToVision(wish, sent, version), Notice.PHOTO_WAITS_FOR_VISION);
            case SeeingPrompt(var draft) when sameAlbum(draft.photo(), sent) ->
                    enter(place, Notice.ALBUM_FIRST);
            case SeeingPrompt(var draft) -> another(draft, sent);
            case RewordingPrompt(var draft) -> another(draft, sent);
            case ShapingPrompt(var draft) -> another(draft, sent);
            case CastingPrompt(var draft, _) -> another(draft, sent);
        };
    }

    /// A photo says what the picture is to look like.
    static Turn sent(Wish wish, PhotoReceived photo) {
        var sent = new SentPhoto(photo.sourceRef(), photo.messageId(), photo.albumId());
        return Places.enter(new AskingPhoto(wish, sent, null));
    }

    static Turn ask(Conversation next, dev.aisha.bot.conversation.PromptCommand command) {
        return new Ask(next, command, Notice.NONE);
    }

    private static Turn another(Draft draft, SentPhoto sent) {
        return Places.enter(new AskingPhoto(draft.wish(), sent, null));
    }

    private static boolean sameAlbum(@Nullable SentPhoto one, SentPhoto other) {
        return one != null
                && one.albumId() != null
                && Objects.equals(one.albumId(), other.albumId());
    }

    private static Turn offered(Conversation now) {
        if (!(now instanceof OfferingPhotos(var photos, var message))) {
            return Taps.outdated(now);
        }
        var first = new SentPhoto(photos.getFirst(), message, null);
        return Places.enter(
                new AskingPhoto(new Wish.Main(), first, null),
                photos.size() > 1 ? Notice.ALBUM_FIRST : Notice.NONE);
    }

    /// The photo is in the conversation, not on the button: only the price that was shown for it is
    /// paid. A second tap finds what the first one began.
    private static Turn readIt(Moment moment, long price) {
        return switch (moment.now()) {
            case AskingPhoto(var wish, var photo, var shown)
                    when photo != null && shown != null && shown == price ->
                    ask(
                            moment.now(),
                            new StartReading(photo.sourceRef(), price, wish, moment.origin()));
            case SeeingPrompt seeing -> Places.enter(seeing);
            default -> Taps.outdated(moment.now());
        };
    }

    /// Which avatar a card meant is in the conversation, not on its button: where that has moved
    /// on, the card is drawn afresh and says whom it shows.
    private static Turn make(Moment moment, MakeIt make) {
        Conversation now = moment.now();
        if (make.ratio() == AspectRatio.UNKNOWN || make.count() < 1 || make.count() > 4) {
            return Taps.outdated(now);
        }
        Draft draft = Draft.at(now, make.promptId());
        if (make.withAvatar() && draft == null) {
            return Taps.outdated(new SeeingPrompt(Draft.of(now, make.promptId())));
        }
        Wish wish = make.withAvatar() && draft != null ? draft.wish() : new Wish.Nobody();
        if (make.withAvatar() && wish instanceof Wish.Nobody) {
            wish = new Wish.Main();
        }
        return ask(
                now,
                new MakePicture(
                        make.promptId(),
                        wish,
                        make.ratio(),
                        make.count(),
                        make.price(),
                        moment.origin()));
    }

    private static Turn fetched(PromptPlace place, Draft draft, Notice notice) {
        return new Ask(place, new FetchPrompt(draft.promptId(), draft.wish()), notice);
    }

    private static Turn takeAway(Conversation now, UUID promptId) {
        Draft draft = Draft.of(now, promptId);
        SentPhoto photo = draft.photo();
        return new Ask(
                new SeeingPrompt(draft.withoutPhoto()),
                new TakeAway(promptId, photo == null ? null : photo.messageId()),
                photo == null ? Notice.OUTDATED : Notice.NONE);
    }

    private static Wish wish(@Nullable UUID avatar) {
        return avatar == null ? new Wish.Main() : new Wish.Named(avatar);
    }
}
