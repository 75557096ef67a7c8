package dev.aisha.bot.screen;

import dev.aisha.model.gallery.ImageView;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.style.StyleList;
import dev.aisha.model.style.StyleView;
import org.jspecify.annotations.Nullable;

/// Screens on the way to an image.
public sealed interface CreationScreen extends Screen.Group {
    /// @param page of the categories, from 0
    record CategoryChoice(StyleList styles, int page) implements CreationScreen {}

    /// One style with its sample.
    ///
    /// @param category its key, or [CreationTap#FAVOURITES]
    /// @param words that are to go with it, or empty
    /// @param number its place in the category, from 1
    /// @param previous key of the style before it, if any
    /// @param next key of the style after it, if any
    record StyleCard(
            String category,
            StyleView style,
            String words,
            int number,
            int total,
            @Nullable String previous,
            @Nullable String next)
            implements CreationScreen {}

    record StyleWords(StyleView style) implements CreationScreen {}

    /// A result with the actions that there was no room for.
    record MoreActions(ImageView image) implements CreationScreen {}

    record EditQuestion(GenerationView generation) implements CreationScreen {}
}
