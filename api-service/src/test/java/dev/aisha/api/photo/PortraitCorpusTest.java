package dev.aisha.api.photo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.api.face.FaceFinder;
import dev.aisha.api.photo.PortraitCorpus.Case;
import dev.aisha.api.photo.PortraitJudge.Finding;
import dev.aisha.model.photo.PhotoRejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Prints how often each verdict is right, and fails when it is right less often than before. The
/// table is in docs/photo-judging.md.
class PortraitCorpusTest {
    private static final double LEAST = 0.9;

    /// What was said of a picture, by what should have been.
    private record Answer(Case of, @Nullable PhotoRejection reason, @Nullable Portrait portrait) {}

    /// One line of the table.
    private record Line(String label, long pictures, double precision, double recall) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "| %s | %d | %.2f | %.2f |", label, pictures, precision, recall);
        }
    }

    @Test
    void givenTheCorpus_whenJudged_thenEachReasonIsAsRightAsPublished() throws IOException {
        List<Answer> answers = answers();
        var lines = new ArrayList<Line>();
        lines.add(
                line(
                        "good portrait",
                        answers,
                        answer -> answer.reason == null,
                        of -> of.reason() == null));
        for (PhotoRejection reason : reasons()) {
            lines.add(
                    line(
                            reason.name(),
                            answers,
                            answer -> answer.reason == reason,
                            of -> of.reason() == reason));
        }
        List<Answer> right =
                answers.stream()
                        .filter(answer -> answer.of.reason() == null && answer.portrait != null)
                        .toList();
        add(lines, "pose ", right, answer -> answer.portrait.pose(), Case::pose);
        add(lines, "framing ", right, answer -> answer.portrait.framing(), Case::framing);
        print(lines, answers);

        assertThat(lines)
                .allSatisfy(line -> {
                    assertThat(line.precision).as(line.label).isGreaterThanOrEqualTo(LEAST);
                    assertThat(line.recall).as(line.label).isGreaterThanOrEqualTo(LEAST);
                });
    }

    private static List<Answer> answers() {
        var answers = new ArrayList<Answer>();
        try (var finder = new FaceFinder()) {
            var judge = new PortraitJudge(finder, PhotoConfigs.portraits());
            for (Case of : PortraitCorpus.cases()) {
                switch (judge.judge(of.picture().get())) {
                    case Finding.Seen(var portrait) -> answers.add(new Answer(of, null, portrait));
                    case Finding.Unfit(var verdict) ->
                            answers.add(new Answer(of, verdict.reason(), null));
                }
            }
        }
        return answers;
    }

    private static List<PhotoRejection> reasons() {
        return Arrays.stream(PhotoRejection.values())
                .filter(reason -> reason.compareTo(PhotoRejection.NEAR_DUPLICATE) > 0)
                .filter(reason -> reason != PhotoRejection.UNKNOWN)
                .toList();
    }

    private static <T> void add(
            List<Line> lines,
            String prefix,
            List<Answer> answers,
            Function<Answer, T> said,
            Function<Case, T> meant) {
        answers.stream()
                .map(answer -> meant.apply(answer.of))
                .distinct()
                .sorted()
                .forEach(value ->
                        lines.add(
                                line(
                                        prefix + value,
                                        answers,
                                        answer -> said.apply(answer) == value,
                                        of -> meant.apply(of) == value)));
    }

    private static Line line(
            String label,
            List<Answer> answers,
            Function<Answer, Boolean> said,
            Function<Case, Boolean> meant) {
        long sayings = answers.stream().filter(said::apply).count();
        long meanings = answers.stream().filter(answer -> meant.apply(answer.of)).count();
        long hits =
                answers.stream()
                        .filter(answer -> said.apply(answer) && meant.apply(answer.of))
                        .count();
        return new Line(
                label,
                meanings,
                sayings == 0 ? 0 : (double) hits / sayings,
                meanings == 0 ? 0 : (double) hits / meanings);
    }

    private static void print(List<Line> lines, List<Answer> answers) throws IOException {
        var table =
                new StringBuilder(
                        "| verdict | pictures | precision | recall |\n| --- | ---: | ---: | ---: |\n");
        lines.forEach(line -> table.append(line).append('\n'));
        table.append("\nWrong:\n");
        answers.stream()
                .filter(answer -> !Objects.equals(answer.reason, answer.of.reason()))
                .forEach(answer ->
                        table.append("- ")
                                .append(answer.of.name())
                                .append(": ")
                                .append(answer.reason == null ? "good" : answer.reason)
                                .append('\n'));
        System.out.println(table);
        Files.writeString(Path.of("target", "portrait-corpus.md"), table);
    }
}
