package dev.aisha.api.vision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A child as the main subject is seen wherever the model says it.
class ChildGuardTest {
    @ParameterizedTest
    @CsvSource({
        "man, false, false",
        "woman, false, false",
        "person, true, true",
        "toddler, false, true",
        "young girl, false, true",
        "girl, false, true",
        "boy, false, true",
        "schoolgirl, false, true",
        "two children, false, true",
        "cowboy, false, false",
        "babysitter, false, false",
        "kid leather jacket, false, false",
        "girl's night poster, false, false",
    })
    void givenANoun_whenItIsAChild_thenItIsSeen(String noun, boolean flag, boolean child) {
        assertThat(ChildGuard.child(shot("half", noun, "x", "y", flag))).isEqualTo(child);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a young girl in a red coat on a bridge",
                "full-length shot of a little, smiling boy with a kite",
                "a young Asian girl at a desk",
                "a girl with a balloon",
                "two children on a swing, golden light",
                "close-up of a baby in a knitted hat",
                "a 9-year-old, half-length, window light",
                "a sixteen-year-old student reading",
                "a teenager on a skateboard",
            })
    void givenAChildInThePromptAlone_whenRead_thenItIsSeen(String prompt) {
        assertThat(ChildGuard.child(shot("full", "person", prompt, "y", false))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a woman with a boyish haircut in a grey room",
                "a person in a kid leather jacket, rim light",
                "a poster for a girl's night, a man in front of it",
                "a mother holding a baby, soft light",
                "a man on a bench, children playing behind him",
                "a woman in a baby blue dress at a baby grand piano",
                "a cowboy by a fire, his boy scout badge on the hat",
                "a man with a 12-year-old whisky in his hand",
                "a 25-year-old person, half-length",
            })
    void givenAnAdultFirst_whenRead_thenThePhotoPasses(String prompt) {
        assertThat(ChildGuard.child(shot("full", "person", prompt, "y", false))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Маленькая девочка с воздушным змеем на поле., true",
        "Ребёнок сидит у окна., true",
        "Подросток едет на скейте., true",
        "A boy by the sea., true",
        "Женщина читает на скамейке и рядом играют дети., false",
        "Человек стоит на детской площадке., false",
        "Девушка с короткой мальчишеской стрижкой., false",
    })
    void givenASummary_whenItsFirstPersonIsAChild_thenItIsSeen(String summary, boolean child) {
        assertThat(ChildGuard.child(shot("half", "person", "x", summary, false))).isEqualTo(child);
    }

    @ParameterizedTest
    @CsvSource({"woman, full, a girl in a green dress", "cat, none, a cat beside a child's bed"})
    void givenAWomanCalledGirlOrNoPerson_whenRead_thenThePhotoPasses(
            String noun, String size, String prompt) {
        assertThat(ChildGuard.child(shot(size, noun, prompt, "y", false))).isFalse();
    }

    private static Shot shot(
            String size, String noun, String prompt, String summary, boolean child) {
        return new Shot(size, "", noun, "", "", "", "", "", "", "", prompt, summary, child);
    }
}
