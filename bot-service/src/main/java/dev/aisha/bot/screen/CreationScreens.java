package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.HtmlScreenRenderer.page;
import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.bot.screen.Rendered.Part;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.style.StyleList;
import dev.aisha.model.style.StyleView;
import java.util.ArrayList;
import java.util.List;

/// Styles, and words to be changed.
record CreationScreens(Texts texts) {
    private static final int SHOWN_WORDS = 1000;

    /// With favourites and Menu: eight buttons.
    private static final int MOST_CATEGORIES = 6;

    Rendered screen(CreationScreen screen) {
        return switch (screen) {
            case CreationScreen.CategoryChoice(var styles) -> categories(styles);
            case CreationScreen.StyleCard card -> card(card);
            case CreationScreen.StyleWords(var style) ->
                    page(
                            texts.styleWords(title(style)),
                            new Keys(texts)
                                    .row(
                                            button(
                                                    texts.useStyle(),
                                                    new CreationTap.UseStyle(style.key())))
                                    .backAndMenu());
            case CreationScreen.EditQuestion(var generation) -> edit(generation);
        };
    }

    private Rendered categories(StyleList styles) {
        List<Button> buttons =
                styles.categories().stream()
                        .limit(MOST_CATEGORIES)
                        .map(category ->
                                button(
                                        Clip.button(new Ideas(texts).title(category.titles())),
                                        new CreationTap.OpenCategory(category.key())))
                        .toList();
        boolean liked =
                styles.categories().stream()
                        .flatMap(category -> category.styles().stream())
                        .anyMatch(StyleView::favourite);
        var keys = new Keys(texts).rows(2, buttons);
        if (!liked) {
            return page(texts.styleCategories(), keys.backAndMenu());
        }
        var favourites = new CreationTap.OpenCategory(CreationTap.FAVOURITES);
        return page(
                texts.styleCategories(),
                keys.row(button(texts.favouriteStyles(), favourites)).menu());
    }

    private Rendered card(CreationScreen.StyleCard card) {
        StyleView style = card.style();
        String category = card.category();
        List<Button> around = new ArrayList<>();
        if (card.previous() != null) {
            around.add(
                    button(texts.previous(), new CreationTap.ShowStyle(category, card.previous())));
        }
        around.add(
                button(
                        style.favourite() ? texts.unfavourite() : texts.favourite(),
                        new CreationTap.LikeStyle(category, style.key(), !style.favourite())));
        if (card.next() != null) {
            around.add(button(texts.next(), new CreationTap.ShowStyle(category, card.next())));
        }
        Html caption = texts.styleCard(title(style), card.number(), card.total());
        return new Rendered(
                List.of(
                        new Part(
                                new Placement.OnScreen(),
                                new Body.Picture(
                                        new PictureRef.StyleRef(style.key()), caption.source()),
                                new Keys(texts)
                                        .row(
                                                button(
                                                        texts.useStyle(),
                                                        new CreationTap.UseStyle(style.key())),
                                                button(
                                                        texts.addWords(),
                                                        new CreationTap.AddWords(
                                                                category, style.key())))
                                        .row(around)
                                        .backAndMenu())));
    }

    private Rendered edit(GenerationView generation) {
        Html text =
                texts.editPrompt(generation.count(), generation.ratio().label())
                        .and(new Ideas(texts).page(Idea.of(generation), SHOWN_WORDS));
        return page(text, new Keys(texts).backAndMenu());
    }

    private String title(StyleView style) {
        return new Ideas(texts).title(style.titles());
    }
}
