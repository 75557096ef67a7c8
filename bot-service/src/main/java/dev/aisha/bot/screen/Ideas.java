package dev.aisha.bot.screen;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Texts;
import java.util.Map;

/// How an idea for a picture is shown: its style and its words.
record Ideas(Texts texts) {
    /// For a page, below its title.
    Html page(Idea idea, int most) {
        Idea.Style style = idea.style();
        Html styled = style == null ? Html.EMPTY : texts.imageStyle(title(style.titles()));
        return styled.and(
                !idea.words().isEmpty(), texts.imageWords(Clip.block(idea.words(), most)));
    }

    /// For a caption, which begins with it.
    Html caption(Idea idea, int most) {
        Idea.Style style = idea.style();
        if (style == null) {
            return texts.resultCaption(Clip.block(idea.words(), most));
        }
        Html styled = texts.resultStyle(title(style.titles()));
        return idea.words().isEmpty()
                ? styled
                : texts.resultCaption(Clip.block(idea.words(), most))
                        .and(Html.of("\n"))
                        .and(styled);
    }

    /// In the language of the texts, else in English.
    String title(Map<String, String> titles) {
        String own = titles.get(texts.languageCode());
        return Clip.name(own == null ? titles.getOrDefault("en", "") : own);
    }
}
