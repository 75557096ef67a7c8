package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.model.avatar.AvatarList;
import dev.aisha.model.generation.AspectRatio;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is asked on more than one way to an image: its shape, and whom it shows.
record Choices(Texts texts) {
    /// With "without", Back and Menu: eight buttons.
    private static final int MOST_AVATARS = 5;

    String ratio(AspectRatio ratio) {
        return switch (ratio) {
            case PROFILE -> texts.ratioProfile();
            case PORTRAIT -> texts.ratioPortrait();
            case CLASSIC -> texts.ratioClassic();
            case STORY -> texts.ratioStory();
            case CINEMA -> texts.ratioCinema();
            case UNKNOWN -> ratio.label();
        };
    }

    /// With the mark of what the settings say.
    String marked(String label, boolean preselected) {
        return preselected ? texts.preselected(label) : label;
    }

    /// @param tap what a button does; without an id: nobody
    Rendered avatars(AvatarList ready, Function<@Nullable UUID, Callback> tap) {
        List<Button> faces =
                Stream.concat(
                                ready.avatars().stream()
                                        .limit(MOST_AVATARS)
                                        .map(avatar ->
                                                button(
                                                        Clip.button(avatar.name()),
                                                        tap.apply(avatar.id()))),
                                Stream.of(button(texts.withoutAvatar(), tap.apply(null))))
                        .toList();
        return HtmlScreenRenderer.page(
                texts.avatarChoice(), new Keys(texts).rows(2, faces).backAndMenu());
    }
}
