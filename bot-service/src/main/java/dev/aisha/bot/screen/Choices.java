package dev.aisha.bot.screen;

import static dev.aisha.bot.screen.Keys.button;

import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Rendered.Button;
import dev.aisha.model.avatar.AvatarList;
import dev.aisha.model.avatar.AvatarView;
import dev.aisha.model.generation.AspectRatio;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// What is asked on more than one way to an image: its shape, and whom it shows.
record Choices(Texts texts) {
    /// With "without", Back and Menu: eight buttons.
    private static final int MOST_AVATARS = 5;

    /// One less, for the way to the rest.
    private static final int AVATARS_A_PAGE = 4;

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

    /// @param page from 0, of avatars that do not all fit on one
    /// @param tap what a button does; without an id: nobody
    /// @param turn leads to another page
    Rendered avatars(
            AvatarList ready,
            int page,
            Function<@Nullable UUID, Callback> tap,
            IntFunction<Callback> turn) {
        int all = ready.avatars().size();
        int most = all > MOST_AVATARS ? AVATARS_A_PAGE : MOST_AVATARS;
        int pages = Math.max(1, (all + most - 1) / most);
        int shown = Math.floorMod(page, pages);
        List<Button> faces = new ArrayList<>();
        for (AvatarView avatar :
                ready.avatars().subList(shown * most, Math.min(all, (shown + 1) * most))) {
            faces.add(button(Clip.button(avatar.name()), tap.apply(avatar.id())));
        }
        if (pages > 1) {
            faces.add(button(texts.moreValues(), turn.apply((shown + 1) % pages)));
        }
        faces.add(button(texts.withoutAvatar(), tap.apply(null)));
        return HtmlScreenRenderer.page(
                texts.avatarChoice(), new Keys(texts).rows(2, faces).backAndMenu());
    }
}
