package dev.aisha.api.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aisha.api.openai.Answer;
import dev.aisha.api.openai.FakeOpenAi;
import dev.aisha.api.openai.OpenAi;
import dev.aisha.api.openai.Question;
import dev.aisha.api.prompt.Corpus.Idea;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.Subject;
import dev.aisha.model.generation.PromptOrigin;
import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxOptions;
import dev.aisha.sandbox.openai.OpenAiBehaviour;
import dev.aisha.sandbox.openai.OpenAiBehaviour.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Nothing that a person names is dropped: 50 ideas through the stand-in of OpenAI, which listens,
/// forgets, lies about what it kept, refuses, or answers with what nobody can use.
class PromptCorpusTest {
    private static final Likeness WOMAN =
            new Likeness("aishabalodi", AvatarType.PORTRAIT, Subject.WOMAN);
    private static final Likeness STYLE =
            new Likeness("aishabalodi", AvatarType.STYLE, Subject.THING);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Sandbox sandbox;
    private static FakeOpenAi doors;
    private static OpenAi openAi;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.forTests().withoutServers());
        doors = new FakeOpenAi();
        openAi = doors.openAi(sandbox);
    }

    @AfterAll
    static void stop() {
        doors.close();
        sandbox.close();
    }

    @BeforeEach
    void listening() {
        sandbox.reset();
    }

    @Test
    void givenTheCorpus_whenCounted_thenThereAreFiftyIdeasInTwoLanguages() {
        assertThat(Corpus.ideas()).hasSize(50);
        assertThat(Corpus.ideas().stream().filter(Idea::russian)).hasSize(25);
        assertThat(Corpus.ideas())
                .allSatisfy(idea ->
                        assertThat(idea.lost("a cloudless place")).hasSize(idea.must().size()));
    }

    @ParameterizedTest
    @CsvSource({
        ", ENHANCED",
        "FORGETS, ENHANCED",
        "DENIES, ENHANCED",
        "LENGTH, ENHANCEMENT_FAILED",
        "EMPTY, ENHANCEMENT_FAILED",
        "WRONG_SHAPE, ENHANCEMENT_FAILED"
    })
    void givenFiftyIdeas_whenWritten_thenWhatTheyNameIsInThePrompt(
            @Nullable Kind kind, PromptOrigin origin) {
        if (kind != null) {
            sandbox.openAi().behave(OpenAiBehaviour.of(kind));
        }
        PromptWriter writer = PromptWriting.patientWriter(openAi);
        List<String> lost = new ArrayList<>();
        int untranslated = 0;
        int total = 0;
        for (Idea idea : Corpus.ideas()) {
            for (Likeness likeness : Arrays.asList(WOMAN, STYLE, null)) {
                for (boolean shown : new boolean[] {false, true}) {
                    var written =
                            shown
                                    ? writer.ahead(UUID.randomUUID(), idea.words(), null, likeness)
                                    : writer.write(UUID.randomUUID(), idea.words(), null, likeness);
                    var ready = (WrittenPrompt.Ready) written;
                    assertThat(ready.origin()).isEqualTo(origin);
                    assertThat(ready.text()).hasSizeLessThanOrEqualTo(shown ? 1000 : 1800);
                    if (likeness != null) {
                        assertThat(likeness.countIn(ready.text())).isEqualTo(shown ? 0 : 1);
                    }
                    total += idea.must().size();
                    untranslated += idea.untranslated(ready.text()).size();
                    idea.lost(ready.text())
                            .forEach(term -> lost.add(term + " of '" + idea + "' in: " + ready));
                }
            }
        }
        System.out.printf(
                "prompt corpus: model %-14s kept %d of %d terms, %d in English%n",
                kind == null ? "listens" : kind, total - lost.size(), total, total - untranslated);
        assertThat(lost).isEmpty();
    }

    @Test
    void givenAModelThatDropsWordsOnce_whenAskedForThem_thenOnlyQuotesAreRussian() {
        sandbox.openAi().behave(OpenAiBehaviour.of(Kind.DENIES).whenText("^\\{\"idea\""));
        PromptWriter writer = PromptWriting.patientWriter(openAi);
        int total = 0;
        int russian = 0;
        for (Idea idea : Corpus.ideas()) {
            var ready =
                    (WrittenPrompt.Ready)
                            writer.write(UUID.randomUUID(), idea.words(), null, WOMAN);
            total += idea.must().size();
            russian += idea.untranslated(ready.text()).size();
            assertThat(Glossary.missing(ready.text())).as(ready.text()).isEmpty();
            assertThat(ready.reason()).isNull();
        }
        System.out.printf(
                "prompt corpus: model DENIES once    %d of %d terms in English%n",
                total - russian, total);
        assertThat(russian).isLessThanOrEqualTo(1);
    }

    @Test
    void givenTheLongestRussianWords_whenWritten_thenTheyAreTranslated() {
        Idea longest = longest();
        assertThat(longest.words().text().length()).isBetween(990, 1000);
        PromptWriter writer = PromptWriting.patientWriter(openAi);

        var ready =
                (WrittenPrompt.Ready) writer.write(UUID.randomUUID(), longest.words(), null, WOMAN);

        assertThat(ready.origin()).isEqualTo(PromptOrigin.ENHANCED);
        assertThat(longest.lost(ready.text())).isEmpty();
        assertThat(longest.untranslated(ready.text())).isEmpty();
    }

    @Test
    void givenABoundThatIsTooLow_whenTheLongestWordsAreWritten_thenTheAnswerIsCutOff() {
        PromptWriter writer =
                PromptWriting.patientWriter(
                        doors.openAi(sandbox, Map.of("aisha.openai.max-tokens", "900")));

        var ready =
                (WrittenPrompt.Ready)
                        writer.write(UUID.randomUUID(), longest().words(), null, WOMAN);

        assertThat(ready.origin()).isEqualTo(PromptOrigin.ENHANCEMENT_FAILED);
        assertThat(ready.reason()).startsWith("TRUNCATED");
    }

    /// Russian ideas of the corpus, as many as may be written at once.
    private static Idea longest() {
        var words = new StringBuilder();
        List<List<String>> must = new ArrayList<>();
        for (Idea idea : Corpus.ideas()) {
            String next = idea.words().text();
            boolean plain = idea.russian() && next.matches("[\\p{IsCyrillic}\\s,-]+");
            if (plain && words.length() + next.length() + 2 <= 1000) {
                words.append(words.isEmpty() ? "" : ", ").append(next);
                must.addAll(idea.must());
            }
        }
        words.append(" и кот".repeat((1000 - words.length()) / 6));
        return new Idea(Words.of(words.toString()), must);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"REFUSAL", "CONTENT_FILTER"})
    void givenAModelThatSaysNo_whenWritten_thenNothingIsMadeOfIt(Kind kind) {
        sandbox.openAi().behave(OpenAiBehaviour.of(kind));
        PromptWriter writer = PromptWriting.patientWriter(openAi);

        assertThat(Corpus.ideas())
                .allSatisfy(idea ->
                        assertThat(writer.write(UUID.randomUUID(), idea.words(), null, WOMAN))
                                .isInstanceOf(WrittenPrompt.Blocked.class));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"FORGETS", "DENIES"})
    void givenAModelThatForgets_whenItsAnswerIsTakenAlone_thenTermsAreLost(Kind kind) {
        sandbox.openAi().behave(OpenAiBehaviour.of(kind));
        int lost = 0;
        int total = 0;
        for (Idea idea : Corpus.ideas()) {
            var answer = openAi.ask(question(idea));
            assertThat(answer).isInstanceOf(Answer.Given.class);
            var shot = ((Answer.Given<CinematicPrompt>) answer).value();
            lost += idea.lost(shot.subject()).size();
            total += idea.must().size();
        }
        System.out.printf(
                "prompt corpus: model %-14s alone has %d of %d terms%n", kind, total - lost, total);
        assertThat(lost).isGreaterThan(total / 4);
    }

    private static Question<CinematicPrompt> question(Idea idea) {
        return new Question<>(
                UUID.randomUUID(),
                "Write {subject} once.",
                JSON.createObjectNode().put("idea", idea.words().text()).toString(),
                "cinematic_prompt",
                CinematicPrompt.schema(JSON),
                CinematicPrompt.class);
    }
}
