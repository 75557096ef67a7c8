package dev.aisha.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.model.generation.GenerationStatus;
import dev.aisha.model.training.TrainingStatus;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Cancelling is offered exactly while the API would take it.
class CancelButtonTest {
    @ParameterizedTest
    @EnumSource(TrainingStatus.class)
    void givenATraining_whenItsCardIsDrawn_thenCancelIsOfferedOnlyWhilePossible(
            TrainingStatus status) {
        var card = new Screen.Training(Samples.PLAIN.training(status, null), true, Samples.ACTION);
        var possible =
                Set.of(
                        TrainingStatus.PENDING,
                        TrainingStatus.SUBMITTING,
                        TrainingStatus.QUEUED,
                        TrainingStatus.RUNNING);
        assertThat(offers(card, Callback.CancelTraining.class))
                .isEqualTo(possible.contains(status) || status == TrainingStatus.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(GenerationStatus.class)
    void givenAGeneration_whenItsCardIsDrawn_thenCancelIsOfferedOnlyWhilePossible(
            GenerationStatus status) {
        var card =
                new Screen.Generation(
                        Samples.PLAIN.generation(status, 0, null), true, Samples.ACTION);
        var possible =
                Set.of(
                        GenerationStatus.PENDING,
                        GenerationStatus.SUBMITTING,
                        GenerationStatus.QUEUED,
                        GenerationStatus.RUNNING);
        assertThat(offers(card, Callback.CancelGeneration.class))
                .isEqualTo(possible.contains(status) || status == GenerationStatus.UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("dev.aisha.bot.i18n.Language#all")
    void givenACancelUnderWay_whenDrawn_thenItSaysWhenTheWorkIsPaidForAndPromisesNothingElse(
            Language language) {
        Texts texts = Texts.in(language);
        var cancelling = Samples.PLAIN.training(TrainingStatus.CANCELLING, null);
        assertThat(text(new Screen.Training(cancelling, true, Samples.ACTION), language))
                .contains(texts.stageCancelling().source())
                .doesNotContain(texts.trainingWait().source());
    }

    @Test
    void givenWorkThatWaitsForAPlace_whenDrawn_thenItSaysWhichInTheQueueItIs() {
        var training = Samples.PLAIN.training(TrainingStatus.PENDING, null);
        assertThat(text(new Screen.Training(training, true, Samples.ACTION), Language.EN))
                .contains("number 4 in the queue");
        var generation = Samples.PLAIN.generation(GenerationStatus.PENDING, 0, null);
        assertThat(text(new Screen.Generation(generation, true, Samples.ACTION), Language.EN))
                .contains("number 4 in the queue");
    }

    private static String text(Screen screen, Language language) {
        var part =
                new HtmlScreenRenderer().render(screen, Notice.NONE, language).parts().getFirst();
        return ((Rendered.Body.Text) part.body()).html();
    }

    private static boolean offers(Screen screen, Class<? extends Callback> button) {
        return new HtmlScreenRenderer()
                .render(screen, Notice.NONE, Language.EN).parts().stream()
                        .flatMap(part -> part.keyboard().stream())
                        .flatMap(List::stream)
                        .map(b -> Callback.decode(b.data()))
                        .anyMatch(button::isInstance);
    }
}
