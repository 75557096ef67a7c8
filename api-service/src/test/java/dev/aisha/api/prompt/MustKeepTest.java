package dev.aisha.api.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.api.prompt.CinematicPrompt.Kept;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is put back into a prompt, and what is not.
class MustKeepTest {
    /// `keep` is `words=english;words=english`.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // a translation that stands there, in any ending
                "я космонавтом на Луне | космонавтом на Луне=astronaut on the Moon | an astronaut"
                        + " walks the moon | -",
                "reading in the garden | - | she reads, city gardens | -",
                // the model says it kept what it lost
                "я космонавтом на Луне | космонавтом на Луне=astronaut on the Moon | somebody walks"
                        + " | astronaut on the Moon",
                // the model does not speak of it
                "кот у моря | кот=cat | a cat | моря",
                "a walrus and a barge | - | a barge | walrus",
                // one word for a whole sentence hides the rest
                "старый рыбак чинит синюю сеть у причала | старый рыбак чинит синюю сеть у"
                        + " причала=fisherman | a fisherman | старый;рыбак;чинит;синюю;сеть;причала",
                // not of these words
                "кот у моря | кот=cat;море=sea;собака=dog | a cat by the sea | -",
                // colours stay with what they colour
                "красное платье, синий зонт | красное платье=red dress;синий зонт=blue umbrella | a"
                        + " blue dress and somewhere far away under the trees a red umbrella | red"
                        + " dress;blue umbrella",
                // numbers, Latin words and quotes, whatever the model says
                "3 кота | 3 кота=cats | many cats | 3 cats",
                "3 кота | 3 кота=three cats | three cats | -",
                "у моей Lada на трассе | Lada=car;трассе=highway | a car on a highway | Lada",
                "вывеска «Кафе Луна» | вывеска=sign | a sign | \"Кафе Луна\"",
                "вывеска «Кафе Луна» | вывеска=sign;Кафе Луна=Moon Café | a sign, Moon Café | -",
                "a sign \"Open 24/7\" | - | a sign, open all day | \"Open 24/7\"",
                "in 1947 | - | the year 1974 | 1947",
                // opposites
                "без шляпы | шляпы=hat | a man in a hat | without hat",
                "без шляпы | шляпы=hat | a man without a hat | -",
                "без шляпы | без шляпы=bareheaded | a bareheaded man | -",
                "no umbrella | - | holding an umbrella | without umbrella",
                "no umbrella | - | rain, no umbrella | -",
                // what names nothing
                "сделай мне фото, где я и он | - | two people | -",
                "please make a picture of me | - | a portrait | -",
            })
    void givenWordsAndAnAnswer_whenCompared_thenWhatIsMissingIsNamed(
            String words, @Nullable String keep, String prompt, @Nullable String missing) {
        assertThat(MustKeep.missing(words, keep(keep), prompt))
                .containsExactlyElementsOf(missing == null ? List.of() : split(missing));
    }

    @ParameterizedTest
    @CsvSource({
        "riding, rides, true",
        "running, runs, true",
        "dresses, dress, true",
        "city, cities, true",
        "lemons, lemon, true",
        "glass, glasses, true",
        "king, kin, false",
        "spring, sprint, false",
        "море, моря, true",
        "моря, морда, false",
        "лошадью, лошади, true",
        "звёзды, звезды, true",
        "костюм, костра, false",
        "космонавтом, космонавт, true",
        "кот, cat, false",
        "1960s, 1960s, true",
        "1960, 1961, false",
        "three, 3, true"
    })
    void givenTwoWords_whenCompared_thenEndingsDoNotMatter(String one, String other, boolean same) {
        assertThat(WordForms.same(one, other)).isEqualTo(same);
        assertThat(WordForms.same(other, one)).isEqualTo(same);
    }

    @Test
    void givenTooMuchToPutBack_whenComposed_thenThereIsNoPromptRatherThanACutOne() {
        String words = "barge%d lantern%d walrus%d ";
        var all = new StringBuilder();
        for (int i = 10; i < 50; i++) {
            all.append(words.formatted(i, i, i));
        }
        var brief = Brief.of(all.toString().strip(), null);

        assertThat(new PromptComposer(1800).enhanced(shot("a dock"), brief)).isEmpty();
        assertThat(MustKeep.missing(brief.words(), List.of(), new PromptComposer(1800).own(brief)))
                .isEmpty();
    }

    @Test
    void givenALongSubjectAndLostWords_whenComposed_thenTheyGoBeforeTheModelsOwn() {
        var woman = new Likeness("aishabalodi", AvatarType.PORTRAIT, Subject.WOMAN);
        var composer = new PromptComposer(1200);
        var brief = Brief.of("a barge, a lantern and a walrus at noon", woman);

        Optional<String> prompt =
                composer.enhanced(shot("{subject} " + "far away ".repeat(200) + "at noon"), brief);

        assertThat(prompt)
                .hasValueSatisfying(text -> {
                    assertThat(text)
                            .hasSizeLessThanOrEqualTo(1200)
                            .contains("barge", "lantern", "walrus", "noon");
                    assertThat(woman.countIn(text)).isOne();
                });
    }

    @Test
    void givenAHostileList_whenCompared_thenItIsPassedOver() {
        var keep =
                List.of(
                        new Kept("", "anything"),
                        new Kept("cat", ""),
                        new Kept("cat", "x ".repeat(500)),
                        new Kept("dog", "a dog that nobody asked for"));

        assertThat(MustKeep.missing("a cat", keep, "a cat")).isEmpty();
    }

    private static CinematicPrompt shot(String subject) {
        return new CinematicPrompt(
                "wide", subject, "", "", "", "soft", "35 mm", "teal", "calm", List.of());
    }

    private static List<Kept> keep(@Nullable String pairs) {
        return pairs == null
                ? List.of()
                : split(pairs).stream()
                        .map(pair -> pair.split("="))
                        .map(pair -> new Kept(pair[0], pair[1]))
                        .toList();
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split(";")).map(String::strip).toList();
    }
}
