package dev.aisha.api.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.api.openai.FakeOpenAi;
import dev.aisha.api.openai.OpenAi;
import dev.aisha.api.prompt.Corpus;
import dev.aisha.api.prompt.Likeness;
import dev.aisha.api.prompt.PromptWriter;
import dev.aisha.api.prompt.PromptWriting;
import dev.aisha.api.prompt.WrittenPrompt;
import dev.aisha.model.avatar.AvatarType;
import dev.aisha.model.avatar.Subject;
import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxOptions;
import dev.aisha.sandbox.openai.OpenAiBehaviour;
import dev.aisha.sandbox.openai.OpenAiBehaviour.Kind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A style dresses a person's words and takes none of them, with a model that forgets half of them.
class StyleWordsTest {
    private static final Likeness MAN =
            new Likeness("aishabalodi", AvatarType.PORTRAIT, Subject.MAN);
    private static final int EVERY_SEVENTH = 7;

    private static Sandbox sandbox;
    private static FakeOpenAi doors;
    private static PromptWriter enhancing;
    private static PromptWriter plain;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.forTests().withoutServers());
        sandbox.openAi().behave(OpenAiBehaviour.of(Kind.FORGETS));
        doors = new FakeOpenAi();
        OpenAi off = doors.openAi(Map.of("aisha.openai.api-key", ""));
        enhancing = PromptWriting.patientWriter(doors.openAi(sandbox));
        plain = PromptWriting.writer(off, Map.of());
    }

    @AfterAll
    static void stop() {
        doors.close();
        sandbox.close();
    }

    static Stream<Style> styles() {
        return new Styles().categories().stream().flatMap(category -> category.styles().stream());
    }

    @Test
    void givenTheLibrary_whenCounted_thenAllStylesAreTried() {
        assertThat(styles()).hasSize(33);
    }

    @ParameterizedTest
    @MethodSource("styles")
    void givenAStyleAndOwnWords_whenWritten_thenWordsLookAndTriggerAreAllThere(Style style) {
        List<Corpus.Idea> ideas = Corpus.ideas();
        for (int i = 0; i < ideas.size(); i += EVERY_SEVENTH) {
            var idea = ideas.get(i);
            for (PromptWriter writer : List.of(enhancing, plain)) {
                var written = writer.write(UUID.randomUUID(), idea.words(), style, MAN);
                assertThat(written).isInstanceOf(WrittenPrompt.Ready.class);
                String prompt = ((WrittenPrompt.Ready) written).text();
                assertThat(idea.lost(prompt)).as(prompt).isEmpty();
                assertThat(prompt).contains(style.look()).contains("aishabalodi man");
            }
        }
    }
}
