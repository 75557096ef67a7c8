package dev.aisha.bot.screen;

import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Button;
import java.util.ArrayList;
import java.util.List;

/// Builds a keyboard: what matters first, Back and Menu last.
final class Keys {
    private final Texts texts;
    private final List<List<Button>> rows = new ArrayList<>();

    Keys(Texts texts) {
        this.texts = texts;
    }

    static Button button(String label, Callback callback) {
        return new Button(label, callback.encode());
    }

    Keys row(Button... buttons) {
        rows.add(List.of(buttons));
        return this;
    }

    Keys row(List<Button> buttons) {
        if (!buttons.isEmpty()) {
            rows.add(List.copyOf(buttons));
        }
        return this;
    }

    Keys row(boolean applies, Button... buttons) {
        return applies ? row(buttons) : this;
    }

    /// As many rows as it takes.
    Keys rows(int width, List<Button> buttons) {
        for (int i = 0; i < buttons.size(); i += width) {
            row(buttons.subList(i, Math.min(buttons.size(), i + width)));
        }
        return this;
    }

    List<List<Button>> backAndMenu() {
        return row(
                        button(texts.back(), new Callback.Back()),
                        button(texts.menu(), new Callback.Menu()))
                .rows;
    }

    List<List<Button>> menu() {
        return row(button(texts.menu(), new Callback.Menu())).rows;
    }

    List<List<Button>> done() {
        return rows;
    }
}
