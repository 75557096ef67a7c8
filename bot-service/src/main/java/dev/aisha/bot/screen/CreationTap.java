package dev.aisha.bot.screen;

import java.util.UUID;

/// Buttons on the way to an image and below a result. Keys of categories and styles are the
/// library's: lower-case letters, digits and `-`, at most 24.
public sealed interface CreationTap extends Callback.Group {
    /// In place of a category: the styles that the person likes.
    String FAVOURITES = "*";

    record OpenStyles() implements CreationTap {}

    /// @param page of the categories, from 0
    record MoreCategories(int page) implements CreationTap {}

    record OpenCategory(String category) implements CreationTap {}

    record ShowStyle(String category, String style) implements CreationTap {}

    record LikeStyle(String category, String style, boolean favourite) implements CreationTap {}

    /// Takes the style as it is.
    record UseStyle(String style) implements CreationTap {}

    /// Takes the style with own words.
    record AddWords(String category, String style) implements CreationTap {}

    record RepeatLast() implements CreationTap {}

    /// The actions that there is no room for below a result.
    record MoreActions(UUID imageId) implements CreationTap {}

    /// The same order once more, after one that came to nothing.
    record OrderAgain(UUID generationId) implements CreationTap {}

    record EditPrompt(UUID generationId) implements CreationTap {}

    /// The very same prompt with new seeds.
    record Vary(UUID generationId, int count, long price, Spot spot, String action)
            implements CreationTap {}
}
