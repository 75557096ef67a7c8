package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.bot.screen.Rendered.Part;
import dev.aisha.model.gallery.ImageGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Nine images on one picture, with a button for each number. Nine and the way on: more buttons
/// than other screens have.
record GridScreens(Texts texts) {
    private static final int MOST = 9;

    Rendered page(ImageGrid grid, GalleryFilter filter) {
        List<UUID> images = grid.images().stream().limit(MOST).toList();
        List<Button> numbers = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            numbers.add(button(Integer.toString(i + 1), new Callback.ShowImage(images.get(i))));
        }
        Html text = texts.gridCaption(grid.first() + 1, grid.first() + images.size(), grid.total());
        if (filter.active()) {
            text = text.and(new GalleryScreens(texts).conditions(filter));
        }
        var keyboard =
                new Keys(texts)
                        .rows(3, numbers)
                        .row(around(grid))
                        .row(
                                button(texts.back(), new Callback.Back()),
                                button(texts.menu(), new Callback.Menu()))
                        .done();
        return new Rendered(
                List.of(
                        new Part(
                                new Placement.OnScreen(),
                                new Body.Picture(
                                        new PictureRef.GridRef(
                                                grid.picture(), filter, grid.cursor()),
                                        text.source()),
                                keyboard)));
    }

    private List<Button> around(ImageGrid grid) {
        List<Button> row = new ArrayList<>();
        if (grid.newer() != null) {
            row.add(button(texts.previous(), new GalleryTap.GridPage(grid.newer())));
        }
        row.add(button(texts.findButton(), new GalleryTap.Find()));
        if (grid.older() != null) {
            row.add(button(texts.next(), new GalleryTap.GridPage(grid.older())));
        }
        return row;
    }
}
