package dev.aisha.sandbox.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the stand-in measures in a picture: the picture decides every word.
class ImpressionTest {
    @ParameterizedTest
    @CsvSource({
        "800, 600, landscape",
        "600, 800, portrait",
        "700, 700, square",
        "700, 720, square",
        "2048, 300, landscape"
    })
    void givenASize_whenMeasured_thenItAndItsShapeAreSaid(int width, int height, String shape) {
        var seen = Impression.of(Pictures.plain(width, height, Color.GRAY));

        assertThat(seen.width()).isEqualTo(width);
        assertThat(seen.height()).isEqualTo(height);
        assertThat(seen.words())
                .startsWith("a %s frame of %d by %d pixels".formatted(shape, width, height));
    }

    @ParameterizedTest
    @CsvSource({
        "FF0000, red",
        "FF8000, orange",
        "FFFF00, yellow",
        "FF0020, red",
        "30FF10, green",
        "00C0FF, teal",
        "0020FF, blue",
        "00FFC0, teal",
        "8000FF, violet",
        "FF00C0, magenta",
        "808080, grey",
        "F0F0F0, grey"
    })
    void givenAColour_whenMeasured_thenItsToneIsSaid(String colour, String tone) {
        var seen = Impression.of(Pictures.plain(300, 300, Color.decode("#" + colour)));

        assertThat(seen.toneKey()).isEqualTo(tone);
        assertThat(seen.words()).contains(tone.equals("grey") ? "neutral grey" : tone + " tones");
    }

    @ParameterizedTest
    @CsvSource({"101010, dark", "808080, even", "F5F5F5, bright"})
    void givenBrightness_whenMeasured_thenTheLightIsSaid(String colour, String light) {
        var seen = Impression.of(Pictures.plain(300, 300, Color.decode("#" + colour)));

        assertThat(seen.lightKey()).isEqualTo(light);
        assertThat(seen.contrastKey()).isEqualTo("low");
        assertThat(seen.brightness())
                .isCloseTo(Color.decode("#" + colour).getRed() / 255.0, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"C08040, warm", "4080C0, cold", "808080, neutral"})
    void givenABalance_whenMeasured_thenItsWarmthIsSaid(String colour, String warmth) {
        assertThat(Impression.of(Pictures.plain(300, 300, Color.decode("#" + colour))).warmthKey())
                .isEqualTo(warmth);
    }

    @ParameterizedTest
    @CsvSource({
        "200, 200, 200, 200, full, middle",
        "120, 120, 360, 360, half, middle",
        "20, 20, 560, 560, close-up, middle",
        "20, 200, 180, 180, full, left",
        "400, 200, 180, 180, full, right"
    })
    void givenWhereThingsAre_whenMeasured_thenTheFramingFollows(
            int x, int y, int width, int height, String size, String place) {
        var box = new Rectangle(x, y, width, height);

        var seen = Impression.of(Pictures.checked(600, 600, Color.WHITE, box, Color.BLACK));

        assertThat(seen.detail().size()).isEqualTo(size);
        assertThat(seen.detail().place()).isEqualTo(place);
    }

    @Test
    void givenASecondColour_whenMeasured_thenItIsTheAccent() {
        var box = new Rectangle(100, 100, 300, 300);

        var seen = Impression.of(Pictures.checked(600, 600, new Color(0, 30, 160), box, Color.RED));

        assertThat(seen.toneKey()).isEqualTo("blue");
        assertThat(seen.accent()).isEqualTo("red");
    }

    @Test
    void givenBlackOnWhite_whenMeasured_thenContrastIsHigh() {
        var all = new Rectangle(0, 0, 600, 600);

        assertThat(
                        Impression.of(Pictures.checked(600, 600, Color.WHITE, all, Color.BLACK))
                                .contrastKey())
                .isEqualTo("high");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/png;base64,AAAA",
                "data:image/png;base64,not base64 at all",
                "https://example.org/photo.jpg"
            })
    void givenNoPicture_whenMeasured_thenRefused(String url) {
        assertThatThrownBy(() -> Impression.of(url)).isInstanceOf(OpenAiErrorException.class);
    }
}
