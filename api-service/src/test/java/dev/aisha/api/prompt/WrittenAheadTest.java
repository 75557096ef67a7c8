package dev.aisha.api.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.Subject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A text that was seen before gets the trigger exactly once, where its person is.
class WrittenAheadTest {
    private final WrittenAhead ahead = new WrittenAhead(new PromptComposer(1800));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "close-up of a man in rain | close-up of AISHAx7 woman in rain",
                "The person walks, a man behind | AISHAx7 woman walks, a man behind",
                "a mountain lake at dawn | AISHAx7 woman, a mountain lake at dawn",
                "a salesman at work | AISHAx7 woman, a salesman at work",
                "aishax7 woman on a bike | AISHAx7 woman on a bike",
                "a model's studio | AISHAx7 woman, a model's studio",
                "shot of a model ship on a shelf, a woman leaning | shot of a model ship on a shelf, AISHAx7 woman leaning",
                "the subject centred, a man in rain | the subject centred, AISHAx7 woman in rain",
                "a male lion behind a man | a male lion behind AISHAx7 woman",
                "a one-person tent on a hill | AISHAx7 woman, a one-person tent on a hill",
                "a man helps a woman up | a man helps AISHAx7 woman up",
                "a tall man and an old woman | a tall man and an old AISHAx7 woman",
                "the subject in rain | AISHAx7 woman in rain",
                "a female model wearing red | a female AISHAx7 woman wearing red",
            })
    void givenATextWithAPerson_whenAPortraitIsPutIn_thenItTakesThePlace(
            String text, String composed) {
        var woman = new Likeness("AISHAx7", AvatarType.PORTRAIT, Subject.WOMAN);

        String prompt = ahead.with(text, woman);

        assertThat(prompt).isEqualTo(composed);
        assertThat(woman.countIn(prompt)).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a man in rain | a man in rain, in the style of AISHAx7",
            })
    void givenAStyle_whenPutIn_thenThePersonStays(String text, String composed) {
        var style = new Likeness("AISHAx7", AvatarType.STYLE, Subject.THING);

        assertThat(ahead.with(text, style)).isEqualTo(composed);
        assertThat(style.shown(composed)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a man in rain | a man in rain", "snow. | snow"})
    void givenNoAvatar_whenComposed_thenTheTextIsWhatItIs(String text, String composed) {
        assertThat(ahead.with(text, null)).isEqualTo(composed);
    }
}
