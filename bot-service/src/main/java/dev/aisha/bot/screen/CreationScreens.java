package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.HtmlScreenRenderer.page;
import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.bot.screen.Rendered.Part;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.style.StyleCategory;
import dev.aisha.model.style.StyleList;
import dev.aisha.model.style.StyleView;
import java.util.ArrayList;
import java.util.List;

/// Styles, and words to be changed.
record CreationScreens(Texts texts) {
    private static final int SHOWN_WORDS = 1000;

    /// With Back and Menu: eight buttons.
    private static final int MOST_CATEGORIES = 6;

    /// Below a picture, beside its title.
    private static final int CAPTION_WORDS = 500;

    Rendered screen(CreationScreen screen) {
        return switch (screen) {
            case CreationScreen.CategoryChoice(var styles, var page) -> categories(styles, page);
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
            case CreationScreen.MoreActions(var image) ->
                    ResultScreens.picture(
                            new Placement.OnTapped(),
                            image,
                            texts.actionsTitle(),
                            new ResultButtons(texts).more(image));
            case CreationScreen.EditQuestion(var generation) -> edit(generation);
        };
    }

    private Rendered categories(StyleList styles, int page) {
        List<Button> all = new ArrayList<>();
        if (styles.categories().stream()
                .flatMap(category -> category.styles().stream())
                .anyMatch(StyleView::favourite)) {
            all.add(
                    button(
                            texts.favouriteStyles(),
                            new CreationTap.OpenCategory(CreationTap.FAVOURITES)));
        }
        for (StyleCategory category : styles.categories()) {
            all.add(
                    button(
                            Clip.button(new Ideas(texts).title(category.titles())),
                            new CreationTap.OpenCategory(category.key())));
        }
        return page(
                texts.styleCategories(), new Keys(texts).rows(2, part(all, page)).backAndMenu());
    }

    /// All where there is room for all; else a page of them with the way to the next one.
    private List<Button> part(List<Button> all, int page) {
        if (all.size() <= MOST_CATEGORIES) {
            return all;
        }
        int each = MOST_CATEGORIES - 1;
        int pages = (all.size() + each - 1) / each;
        int shown = Math.floorMod(page, pages);
        List<Button> part =
                new ArrayList<>(
                        all.subList(shown * each, Math.min(all.size(), (shown + 1) * each)));
        part.add(
                button(
                        texts.moreStyles(),
                        new CreationTap.MoreCategories(Math.floorMod(shown + 1, pages))));
        return part;
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
        Html caption =
                texts.styleCard(title(style), card.number(), card.total())
                        .and(
                                !card.words().isEmpty(),
                                texts.imageWords(Clip.block(card.words(), CAPTION_WORDS)));
        return new Rendered(
                List.of(
                        new Part(
                                new Placement.OnScreen(),
                                new Body.Picture(
                                        new PictureRef.StyleRef(style.key()), caption.source()),
                                new Keys(texts)
                                        .row(
                                                button(
                                                        card.words().isEmpty()
                                                                ? texts.useStyle()
                                                                : texts.takeStyle(),
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
