package dev.aisha.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.model.training.TrainingPreset;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P38")
class CallbackTest {
    @Test
    void givenTheLongestButton_whenWritten_thenItFits() {
        var longest =
                new Callback.Pay(Samples.ID, TrainingPreset.BALANCED, 999_999_999, Samples.ACTION);
        assertThat(longest.encode()).hasSizeLessThanOrEqualTo(64);
        assertThat(Callback.decode(longest.encode())).isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "pay",
                "pay.x",
                "da.AAAA",
                "m.m",
                "r.SQUARE",
                "g.-1.x",
                "g.zz.<b>",
                "ni",
                "f.AAAAAAAAAAAAAAAAAAAAAA.2.RESULT",
                "si.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void givenForgedData_whenRead_thenItIsUnknown(String data) {
        assertThat(Callback.decode(data)).isInstanceOf(Callback.Unknown.class);
    }

    @Test
    void givenNoise_whenRead_thenItNeverThrows() {
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder noise = new StringBuilder();
            for (int n = random.nextInt(70); n > 0; n--) {
                noise.append((char) (32 + random.nextInt(100)));
            }
            assertThat(Callback.decode(noise.toString())).isNotNull();
        }
        assertThat(Callback.decode(null)).isInstanceOf(Callback.Unknown.class);
    }
}
