package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.Samples.ID;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Conversation.Wish;
import dev.aisha.bot.conversation.CreationEvent;
import dev.aisha.bot.conversation.CreationPlace.*;
import dev.aisha.bot.conversation.Event;
import dev.aisha.model.generation.AspectRatio;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.style.StyleCategory;
import dev.aisha.model.style.StyleList;
import dev.aisha.model.style.StyleView;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The way to an image for tests over all screens and places.
public final class CreationSamples {
    /// As long as a key may be.
    public static final String KEY = "a-key-of-24-characters-x";

    private CreationSamples() {}

    public static List<Conversation> places() {
        Wish named = new Wish.Named(ID);
        var style = new Idea.Style(KEY, Map.of("ru", "Нуар", "en", "Film noir"));
        return List.of(
                new ChoosingCategory(named),
                new ChoosingCategory(named, "a cat", 1),
                new BrowsingStyles(named, KEY, null),
                new BrowsingStyles(named, KEY, KEY, "a cat"),
                new BrowsingStyles(new Wish.Main(), CreationTap.FAVOURITES, KEY),
                new WritingForStyle(new Wish.Nobody(), KEY, KEY),
                new PlanningImage(named, new Idea("a cat", style, null)),
                new PlanningImage(new Wish.Main(), Idea.of("a cat")),
                new PlanningImage(named, new Idea("a cat", null, ID)),
                new PlanningImage(named, Idea.of("a cat"), true),
                new PlanningImage(named, Idea.of("a cat"), false, AspectRatio.STORY, 3),
                new RepeatingLast(),
                new EditingPrompt(ID, null),
                new EditingPrompt(ID, "a dog"));
    }

    public static StyleView style(Samples s, int number, boolean favourite) {
        return new StyleView(
                KEY.substring(0, 23) + number, Map.of("ru", s.name(), "en", s.name()), favourite);
    }

    /// Six categories of three styles; the first one begins with [#KEY].
    public static StyleList styles(Samples s, boolean favourites) {
        return new StyleList(
                IntStream.range(0, 6)
                        .mapToObj(n ->
                                new StyleCategory(
                                        n == 0 ? KEY : KEY.substring(0, 23) + n,
                                        Map.of("ru", s.name(), "en", s.name()),
                                        List.of(
                                                n == 0
                                                        ? new StyleView(
                                                                KEY,
                                                                Map.of("en", s.name()),
                                                                favourites)
                                                        : style(s, 3 * n, favourites),
                                                style(s, 3 * n + 1, false),
                                                style(s, 3 * n + 2, false))))
                        .toList());
    }

    public static List<Event> answers(Samples s) {
        var made = s.generation(GenerationStatus.SUCCEEDED, 2, null);
        return List.of(
                new CreationEvent.StylesKnown(styles(s, true)),
                new CreationEvent.StylesKnown(new StyleList(List.of())),
                new CreationEvent.ImagePlanned(s.settings(), null, null, null),
                new CreationEvent.ImagePlanned(s.settings(), style(s, 1, false), made, ID),
                new CreationEvent.LastOrderKnown(null),
                new CreationEvent.LastOrderKnown(made),
                new CreationEvent.RepeatableKnown(made, Samples.RESULT, made),
                new CreationEvent.RepeatableKnown(
                        made,
                        new Spot(Surface.GALLERY, 2),
                        s.generation(GenerationStatus.RUNNING, 0, null)),
                new CreationEvent.EditedKnown(made));
    }

    static List<Screen> screens(Samples s) {
        return List.of(
                new CreationScreen.CategoryChoice(styles(s, true), 0),
                new CreationScreen.CategoryChoice(styles(s, true), 1),
                new CreationScreen.CategoryChoice(styles(s, false), 0),
                new CreationScreen.StyleCard(
                        KEY, style(s, 1, true), "", 1, 5, null, KEY.substring(0, 23) + "y"),
                new CreationScreen.StyleCard(
                        KEY, style(s, 2, false), s.prompt(), 2, 5, KEY, KEY.substring(0, 23) + "y"),
                new CreationScreen.StyleCard(KEY, style(s, 5, false), "", 5, 5, KEY, null),
                new CreationScreen.MoreActions(s.card().image()),
                new CreationScreen.StyleWords(style(s, 1, false)),
                new CreationScreen.EditQuestion(s.generation(GenerationStatus.SUCCEEDED, 2, null)));
    }
}
