package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.model.gallery.ImageView;
import dev.aisha.model.generation.GenerationView;
import java.util.ArrayList;
import java.util.List;

/// What can be done with a finished image.
record ResultButtons(Texts texts) {
    /// All eight actions and the menu are nine buttons: with 2K, two of them stand behind another.
    List<List<Button>> below(ImageView image, GenerationView generation, String action) {
        List<Button> marks = with(favourite(image, Surface.RESULT), image);
        boolean room = marks.size() == 1;
        var keys = new Keys(texts).row(anew(generation, spot(Surface.RESULT, image), action));
        if (room) {
            return keys.row(marks)
                    .row(prompt(image), original(image), delete(image, Surface.RESULT))
                    .menu();
        }
        marks.add(original(image));
        return keys.row(marks)
                .row(
                        button(texts.moreActions(), new CreationTap.MoreActions(image.id())),
                        button(texts.menu(), new Callback.Menu()))
                .done();
    }

    /// What stands behind the other button.
    List<List<Button>> more(ImageView image) {
        return new Keys(texts)
                .row(prompt(image), delete(image, Surface.RESULT))
                .row(
                        button(texts.back(), new Callback.KeepImage(image.id(), Surface.RESULT)),
                        button(texts.menu(), new Callback.Menu()))
                .done();
    }

    static Spot spot(Surface surface, ImageView image) {
        return new Spot(surface, image.number());
    }

    /// The ways to more of the kind, at what they cost now.
    List<Button> anew(GenerationView generation, Spot spot, String action) {
        long price = generation.repeatPrice();
        return List.of(
                button(
                        texts.again(price),
                        new Callback.Again(
                                generation.id(), generation.count(), price, spot, action)),
                vary(generation, spot, action),
                button(texts.editPromptButton(), new CreationTap.EditPrompt(generation.id())));
    }

    Button vary(GenerationView generation, Spot spot, String action) {
        long price = generation.repeatPrice();
        return button(
                texts.variations(price),
                new CreationTap.Vary(generation.id(), generation.count(), price, spot, action));
    }

    /// With the 2K button where there is one.
    List<Button> with(Button favourite, ImageView image, Button... more) {
        List<Button> row = new ArrayList<>(List.of(favourite));
        row.addAll(UpscaleScreens.of(image, texts));
        row.addAll(List.of(more));
        return row;
    }

    Button favourite(ImageView image, Surface surface) {
        return button(
                image.favourite() ? texts.unfavourite() : texts.favourite(),
                new Callback.Favourite(image.id(), !image.favourite(), surface));
    }

    Button prompt(ImageView image) {
        return button(texts.promptButton(), new Callback.Prompt(image.id()));
    }

    Button original(ImageView image) {
        return button(texts.original(), new Callback.Original(image.id()));
    }

    Button delete(ImageView image, Surface surface) {
        return button(texts.delete(), new Callback.AskDeleteImage(image.id(), surface));
    }
}
