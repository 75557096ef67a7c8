package dev.aisha.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.i18n.Html;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.model.avatar.AvatarStatus;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.photo.PhotoRejection;
import dev.aisha.model.photo.PhotoSetView;
import dev.aisha.model.photo.SetGap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhotoCoachTest {
    @Test
    void givenAMeasuredSet_whenShown_thenTheCardSaysQualityAndGaps() {
        String card = card(Language.EN, set(82, List.of(SetGap.NO_LEFT, SetGap.SAME_LIGHT)));

        assertThat(card)
                .contains("14 of 20</b> · set quality 82%")
                .contains("+ add a photo with your head half turned to the left edge")
                .contains("+ add other light");
    }

    @Test
    void givenRussian_whenShown_thenSoItIs() {
        assertThat(card(Language.RU, set(82, List.of(SetGap.ALIKE))))
                .contains("14 из 20</b> · качество набора 82 %")
                .contains("+ очень похожи 3 фото");
    }

    @Test
    void givenNothingMeasured_whenShown_thenNothingIsClaimed() {
        assertThat(card(Language.EN, set(null, List.of()))).doesNotContain("quality", "+");
    }

    @Test
    void givenManyGaps_whenShown_thenTheFirstThreeAreSaid() {
        String card = card(Language.EN, set(10, List.of(SetGap.values())));

        assertThat(card.chars().filter(c -> c == '+').count()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("dev.aisha.bot.i18n.Language#all")
    void givenEveryReason_whenSaid_thenEachHasItsOwnWords(Language language) {
        var coach = new PhotoCoach(Texts.in(language));
        var said = new HashSet<Html>();
        for (PhotoRejection reason : PhotoRejection.values()) {
            assertThat(said.add(coach.reason(Samples.PLAIN.refused(reason))))
                    .as("%s", reason)
                    .isTrue();
        }
    }

    private static String card(Language language, PhotoSetView set) {
        return new PhotoScreens(Texts.in(language)).card(new Screen.Photos(set, false)).toString();
    }

    private static PhotoSetView set(Integer quality, List<SetGap> gaps) {
        return new PhotoSetView(
                Samples.ID,
                "Anna",
                AvatarType.PORTRAIT,
                AvatarStatus.READY_TO_TRAIN,
                14,
                0,
                0,
                0,
                10,
                20,
                quality,
                gaps,
                3,
                List.of());
    }
}
