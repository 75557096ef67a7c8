package dev.aisha.api.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleFileTest {
    private static final String GOOD =
            """
            # a remark
            ru = Кино
            en = Cinema

            [noir]
            ru = Нуар
            en = Film noir
            scene = {subject} in a rainy alley
            look = black and white, hard side light
            """;

    @Test
    void givenAFile_whenRead_thenItsStylesAreThere() {
        var file = StyleFile.read("styles/cinema.ini", "cinema", GOOD.lines().toList());

        assertThat(file.titles()).containsEntry("ru", "Кино").containsEntry("en", "Cinema");
        assertThat(file.styles()).hasSize(1);
        assertThat(file.styles().getFirst().key()).isEqualTo("noir");
        assertThat(file.styles().getFirst().category()).isEqualTo("cinema");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[noir]'                        | '[Noir!]'                  | 5: a key is",
                "'en = Film noir'                | 'film noir'                | 7: neither",
                "'en = Film noir'                | 'de = Noir'                | 7: 'de' is not known here",
                "'en = Film noir'                | 'en ='                     | 7: 'en' is empty",
                "'en = Film noir'                | 'ru = Нуар'                | 7: 'ru' is there twice",
                "'en = Film noir'                | '# no title'               | 5: style 'noir' lacks en",
                "'ru = Кино'                     | '# no title'               | 1: the category needs",
                "'{subject} in'                  | 'somebody in'              | 8: {subject} belongs",
                "'{subject} in'                  | '{subject} and {subject} in' | 8: {subject} belongs",
                "'black and white'               | 'for {subject}, black'     | 9: {subject} belongs",
                "'hard side light'               | 'blue eyes'                | 9: a recipe leaves people's looks to the avatar, but says 'eyes'",
                "'hard side light'               | 'a beautiful woman'        | 9: a recipe leaves",
                "'hard side light'               | 'жёсткий свет'             | 9: a recipe is plain English",
                "'look = black and white, hard side light' | '[noir]'         | 5: style 'noir' lacks look"
            })
    void givenAWrongEntry_whenRead_thenFileAndLineAreSaid(String good, String bad, String says) {
        var lines = GOOD.replace(good, bad).lines().toList();

        assertThatThrownBy(() -> StyleFile.read("styles/cinema.ini", "cinema", lines))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("styles/cinema.ini:" + says);
    }

    @Test
    void givenTheLibrary_whenRead_thenItIsWhatPeopleWerePromised() {
        var styles = new Styles();

        assertThat(styles.categories()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(styles.categories().stream().mapToInt(c -> c.styles().size()).sum())
                .isGreaterThanOrEqualTo(24);
        for (var category : styles.categories()) {
            for (Style style : category.styles()) {
                assertThat(styles.named(style.key())).contains(style);
                assertThat(styles.sample(style)).hasSizeLessThanOrEqualTo(40 * 1024);
            }
        }
        assertThat(styles.named("no-such-style")).isEmpty();
    }
}
