package dev.aisha.bot.api;

import dev.aisha.model.gallery.SetFavourite;
import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.style.StyleList;
import dev.aisha.model.style.StyleView;

/// What the way to an image needs besides ordering it: the style library and the last order.
public interface CreationApi {
    Answer<StyleList> styles(String user);

    Answer<StyleView> likeStyle(String user, String style, SetFavourite body);

    /// Streamed; the caller closes it.
    Answer<ImageContent> styleSample(String user, String style);

    /// The newest order, whatever became of it.
    Answer<GenerationView> latestGeneration(String user);
}
