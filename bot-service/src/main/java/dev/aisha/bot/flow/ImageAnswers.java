package dev.aisha.bot.flow;

import static dev.aisha.bot.flow.Answers.show;
import static dev.aisha.bot.flow.Places.enter;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.*;
import dev.aisha.bot.conversation.Event.ImageOffered;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.conversation.Turn.Show;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.GalleryScreen;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Screen;
import dev.aisha.bot.screen.Screen.Way;
import dev.aisha.bot.screen.Spot;
import dev.aisha.bot.screen.Surface;
import dev.aisha.model.gallery.ImageView;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/// Answers on the way to an image and below a result.
final class ImageAnswers {
    private ImageAnswers() {}

    /// From the first answer on the wish names one avatar, or nobody: a main avatar that changes
    /// meanwhile does not change the order.
    static Turn offered(Moment moment, ImageOffered offered) {
        var offer = offered.offer();
        var avatar = offered.avatar();
        Wish wish = avatar == null ? new Wish.Nobody() : new Wish.Named(avatar.id());
        if (offer.ratios().isEmpty() || offer.maxCount() < 1) {
            return show(
                    moment,
                    new Home(),
                    new Screen.Problem(
                            ProblemCode.GENERATION_UNAVAILABLE,
                            null,
                            new Way(Way.Kind.TO_GALLERY, new Callback.Gallery())));
        }
        return switch (moment.now()) {
            case WritingPrompt _ ->
                    show(
                            moment,
                            new WritingPrompt(wish),
                            new Screen.PromptQuestion(avatar, offered.others()));
            case ChoosingRatio(_, var idea) ->
                    show(
                            moment,
                            new ChoosingRatio(wish, idea),
                            new Screen.RatioChoice(idea, offer));
            case ChoosingCount(_, var idea, var ratio) ->
                    show(
                            moment,
                            new ChoosingCount(wish, idea, ratio),
                            new Screen.CountChoice(ratio, offer));
            case ConfirmingImage(_, var idea, var ratio, var count, _) ->
                    show(
                            moment,
                            new ConfirmingImage(wish, idea, ratio, count, moment.action()),
                            new Screen.ImageCheck(
                                    avatar, idea, ratio, count, offer, moment.action()));
            default -> enter(moment.now());
        };
    }

    /// The same order for the main avatar, since the one it was for is gone; none elsewhere than on
    /// the way to an order.
    static @Nullable Turn recast(Conversation now) {
        Wish main = new Wish.Main();
        Conversation place =
                switch (now) {
                    case WritingPrompt _ -> new WritingPrompt(main);
                    case ChoosingRatio(_, var idea) -> new ChoosingRatio(main, idea);
                    case ChoosingCount(_, var idea, var ratio) ->
                            new ChoosingCount(main, idea, ratio);
                    case ConfirmingImage(_, var idea, var ratio, var count, _) ->
                            new ConfirmingImage(main, idea, ratio, count, null);
                    default -> null;
                };
        return place == null ? null : enter(place, Notice.AVATAR_GONE);
    }

    static Turn chosen(Moment moment, GenerationView generation, int number) {
        Screen screen = at(new Spot(Surface.CHOSEN, number), generation, moment.action());
        boolean gone = number > 0 && screen instanceof Screen.Numbers;
        return new Show(moment.now(), screen, gone ? Notice.GONE : moment.notice());
    }

    /// The message below which a finished generation's buttons stand, as it is now.
    static Screen at(Spot spot, GenerationView generation, String action) {
        ImageView image =
                generation.images().stream()
                        .filter(each -> each.number() == spot.number())
                        .findFirst()
                        .orElse(null);
        boolean numbers = spot.surface() == Surface.CHOSEN && !generation.images().isEmpty();
        if (image == null) {
            return numbers ? new Screen.Numbers(generation, action) : new Screen.ImageGone();
        }
        return switch (spot.surface()) {
            case RESULT -> new Screen.OneImage(image, generation, action);
            case CHOSEN -> new Screen.Chosen(image, generation, action);
            case GALLERY -> new GalleryScreen.ImageActions(image, generation, action);
        };
    }
}
