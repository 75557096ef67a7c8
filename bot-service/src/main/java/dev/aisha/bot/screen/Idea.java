package dev.aisha.bot.screen;

import dev.aisha.model.generation.GenerationView;
import dev.aisha.model.style.StyleView;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be in the picture, before anything is ordered.
///
/// @param words the person's own; empty when a style says all
/// @param style chosen from the library, or none
/// @param promptId a prompt that the API has written already and that is used as it stands, or none
public record Idea(String words, @Nullable Style style, @Nullable UUID promptId) {
    /// Own words and nothing else.
    public static Idea of(String words) {
        return new Idea(words, null, null);
    }

    /// What an earlier generation was made of.
    public static Idea of(GenerationView earlier) {
        String key = earlier.style();
        Style style = key == null ? null : new Style(key, earlier.styleTitles());
        return new Idea(earlier.prompt(), style, null);
    }

    /// The same style with other words.
    public Idea with(String words) {
        return new Idea(words, style, null);
    }

    /// The style's key, or none.
    public @Nullable String styleKey() {
        return style == null ? null : style.key();
    }

    /// A style as it was chosen.
    ///
    /// @param titles by language code
    public record Style(String key, Map<String, String> titles) {
        public Style {
            titles = Map.copyOf(titles);
        }

        /// One of the library.
        public static Style of(StyleView view) {
            return new Style(view.key(), view.titles());
        }
    }
}
