package dev.aisha.api.avatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aisha.api.web.RefusedException;
import dev.aisha.model.problem.ProblemCode;
import java.util.HashSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P37")
class AvatarNameTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "A",
                "  A  ",
                "0123456789012345678901234567890",
                "new\nline",
                "bell\u0007",
                "\u202eturned",
                "\u2066isolated",
                "\u200b\u200b\u200b",
                "a\u200d\u200d",
                "\ue000\ue001",
                "half\ud800"
            })
    void givenABadName_whenRead_thenItIsRefused(String given) {
        assertThatThrownBy(() -> AvatarName.of(given))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        no -> assertThat(no.code()).isEqualTo(ProblemCode.AVATAR_NAME_INVALID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Я и кот",
                "<b>&amp;'\"",
                "../../etc",
                "012345678901234567890123456789",
                "👩‍🚀 моя",
                "عائشة",
                "{0} %s ${x}"
            })
    void givenAGoodName_whenRead_thenItIsKeptAsGiven(String given) {
        assertThat(AvatarName.of("  " + given + " ").text()).isEqualTo(given);
    }

    @Test
    void givenNamesThatDifferInCase_whenRead_thenTheyHaveOneKey() {
        assertThat(AvatarName.of("ЛЕТО  2026").key()).isEqualTo(AvatarName.of("лето 2026").key());
    }

    @Test
    void givenManyTriggers_whenMade_thenNoneRepeatsAndAllCanBeSpoken() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 2_000; i++) {
            String trigger = TriggerPhrase.next();
            assertThat(trigger).matches("aisha([b-z][aeiou]){6}");
            assertThat(seen.add(trigger)).isTrue();
        }
    }
}
