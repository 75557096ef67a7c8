package dev.aisha.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.i18n.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The first button of the menu is what a person does next.
class MenuScreensTest {
    @Test
    void givenNobody_whenTheMenuIsDrawn_thenAnAvatarIsCreatedFirst() {
        assertThat(menu(0, 0)).first().isEqualTo(new Callback.NewAvatar());
    }

    @Test
    void givenADraftOrARunningTraining_whenTheMenuIsDrawn_thenItGoesOnAndNoSecondOneIsStarted() {
        assertThat(menu(1, 0))
                .doesNotContain(new Callback.NewAvatar())
                .first()
                .isEqualTo(new Callback.Avatars());
    }

    @Test
    void givenAFinishedAvatar_whenTheMenuIsDrawn_thenAnImageIsCreatedFirst() {
        assertThat(menu(2, 1))
                .doesNotContain(new Callback.NewAvatar())
                .first()
                .isEqualTo(new Callback.NewImage(null));
    }

    private static List<Callback> menu(int avatars, int ready) {
        var screen = new Screen.MainMenu(Samples.PLAIN.user(true, avatars, ready));
        return new HtmlScreenRenderer()
                .render(screen, Notice.NONE, Language.RU).parts().stream()
                        .flatMap(part -> part.keyboard().stream())
                        .flatMap(List::stream)
                        .map(button -> Callback.decode(button.data()))
                        .toList();
    }
}
