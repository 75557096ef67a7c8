package dev.aisha.bot.flow;

import static dev.aisha.bot.flow.Answers.show;
import static dev.aisha.bot.flow.Places.enter;

import dev.aisha.bot.conversation.Conversation.Wish;
import dev.aisha.bot.conversation.CreationPlace.PlanningImage;
import dev.aisha.bot.conversation.Event.Failed;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.PromptCommand;
import dev.aisha.bot.conversation.PromptCommand.*;
import dev.aisha.bot.conversation.PromptEvent;
import dev.aisha.bot.conversation.PromptEvent.*;
import dev.aisha.bot.conversation.PromptPlace.*;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.PromptScreen;
import dev.aisha.bot.screen.Screen;
import dev.aisha.bot.screen.Screen.Way;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.problem.ProblemCode;
import dev.aisha.model.prompt.PhotoPromptOffer;
import dev.aisha.model.prompt.PromptStatus;
import dev.aisha.model.prompt.PromptView;
import org.jspecify.annotations.Nullable;

/// Answers about prompts, and what becomes of refusals.
final class PromptAnswers {
    private PromptAnswers() {}

    static Turn answered(Moment moment, PromptEvent event) {
        return switch (event) {
            case ReadOffered(var offer) -> offered(moment, offer);
            case VisionAgreed() ->
                    moment.now() instanceof AgreeingToVision(var wish, var photo, _)
                            ? enter(new AskingPhoto(wish, photo, null))
                            : enter(moment.now());
            case PromptKnown known -> known(moment, known);
            case PictureOrdered(var prompt, var order) -> ordered(moment, prompt, order);
            case PromptChanged(var prompt) -> {
                Draft draft = Draft.of(moment.now(), prompt.id());
                yield show(
                        moment,
                        new SeeingPrompt(draft),
                        draft.card(prompt, true, null, moment.action()));
            }
            case PromptChosen(var prompt) ->
                    enter(
                            WrittenAhead.order(
                                    moment.now(), prompt, WrittenAhead.idea(prompt), false));
            case PromptDeclined(var prompt) -> WrittenAhead.declined(moment.now(), prompt);
            case CastKnown(var list) ->
                    moment.now() instanceof CastingPrompt(var draft, var page)
                            ? show(
                                    moment,
                                    moment.now(),
                                    new PromptScreen.CastQuestion(draft.promptId(), list, page))
                            : enter(moment.now());
        };
    }

    /// Where a refusal can be put right; none where a sentence must do.
    static @Nullable Turn refused(Moment moment, Failed failed, PromptCommand command) {
        ProblemCode code = failed.code();
        boolean consent =
                code == ProblemCode.CONSENT_REQUIRED || code == ProblemCode.CONSENT_OUTDATED;
        return switch (command) {
            case StartReading _
                    when moment.now() instanceof AskingPhoto(var wish, var photo, _) && consent ->
                    enter(new AskingPhoto(wish, photo, null), Notice.PHOTO_WAITS_FOR_VISION);
            case StartReading _
                    when moment.now() instanceof AskingPhoto(var wish, var photo, _)
                            && code == ProblemCode.PRICE_CHANGED ->
                    enter(new AskingPhoto(wish, photo, null), Notice.PRICE_CHANGED);
            case AgreeToVision _
                    when moment.now() instanceof AgreeingToVision(var wish, var photo, _)
                            && code == ProblemCode.CONSENT_OUTDATED ->
                    enter(new AskingPhoto(wish, photo, null), Notice.OUTDATED);
            case ChangePrompt _
                    when code == ProblemCode.PROMPT_INVALID
                            || code == ProblemCode.REQUEST_INVALID ->
                    enter(moment.now(), Notice.PROMPT_INVALID);
            case ChangePrompt _ when code == ProblemCode.PROMPT_BLOCKED ->
                    enter(moment.now(), Notice.PROMPT_BLOCKED);
            case WriteAhead _ -> WrittenAhead.refused(moment, code);
            case TakePrompt(var id, _)
                    when code == ProblemCode.PROMPT_BLOCKED || code == ProblemCode.PROMPT_INVALID ->
                    enter(new SeeingPrompt(Draft.of(moment.now(), id)), Notice.PROMPT_BLOCKED);
            case MakePicture(var id, _, _, _, _, _) when code == ProblemCode.PRICE_CHANGED ->
                    enter(new SeeingPrompt(Draft.of(moment.now(), id)), Notice.PRICE_CHANGED);
            case MakePicture(var id, _, _, _, _, _)
                    when code == ProblemCode.AVATAR_NOT_READY
                            || code == ProblemCode.AVATAR_NOT_FOUND ->
                    enter(
                            new CastingPrompt(Draft.of(moment.now(), id).with(new Wish.Main()), 0),
                            Notice.GONE);
            default -> null;
        };
    }

    private static Turn offered(Moment moment, PhotoPromptOffer offer) {
        if (!(moment.now() instanceof AskingPhoto(var wish, var photo, _))) {
            return enter(moment.now());
        }
        if (!offer.available()) {
            return show(
                    moment,
                    moment.now(),
                    new Screen.Problem(
                            ProblemCode.VISION_UNAVAILABLE,
                            null,
                            new Way(Way.Kind.NEW_IMAGE, new Callback.NewImage(null))));
        }
        if (!offer.consented()) {
            return enter(new AgreeingToVision(wish, photo, offer.policyVersion()), moment.notice());
        }
        var asking = new AskingPhoto(wish, photo, offer.price());
        return show(
                moment,
                asking,
                photo == null
                        ? new PromptScreen.PhotoQuestion(offer)
                        : new PromptScreen.ReadCheck(offer, moment.action()));
    }

    /// The card stays for more of the kind, as below a result: see [CreationAnswers].
    private static Turn ordered(Moment moment, PromptView prompt, GenerationView order) {
        Draft draft = Draft.of(moment.now(), prompt.id());
        Screen card = draft.card(prompt, true, null, moment.action());
        return CreationAnswers.ordered(moment, new SeeingPrompt(draft), card, order);
    }

    private static Turn known(Moment moment, PromptKnown known) {
        PromptView prompt = known.prompt();
        return switch (moment.now()) {
            case RewordingPrompt(var draft)
                    when draft.promptId().equals(prompt.id())
                            && prompt.status() == PromptStatus.READY ->
                    show(moment, moment.now(), new PromptScreen.EditQuestion(prompt));
            case AskingPhoto(var wish, var photo, _) ->
                    seen(moment, new Draft(prompt.id(), wish, null, photo), known);
            case PlanningImage(var wish, _, _, var ratio, var count) ->
                    seen(moment, new Draft(prompt.id(), wish, ratio, null, count, null), known);
            default -> seen(moment, Draft.of(moment.now(), prompt.id()), known);
        };
    }

    private static Turn seen(Moment moment, Draft made, PromptKnown known) {
        Draft draft = made.faced(known.face());
        return show(
                moment,
                new SeeingPrompt(draft),
                draft.card(known.prompt(), true, known.takenAway(), moment.action()));
    }
}
