package dev.aisha.api.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What careless models write about photos: who it is goes, the shot and its kind stay.
class ReadingCorpusTest {
    record Reading(String shot, String prompt, List<String> gone, List<String> stays) {}

    static Stream<Reading> readings() throws IOException {
        try (InputStream in =
                ReadingCorpusTest.class.getResourceAsStream("/prompts/readings.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split(" \\| "))
                            .map(part ->
                                    new Reading(
                                            part[0],
                                            part[1],
                                            List.of(part[2].split(", ")),
                                            List.of(part[3].split(", "))))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("readings")
    void givenACarelessReading_whenMade_thenIdentityIsGoneAndTheShotStays(Reading reading) {
        String text = made(reading);

        assertThat(reading.gone()).as(text).noneMatch(word -> stands(word, text));
        assertThat(reading.stays()).as(text).allMatch(word -> stands(word, text));
    }

    @Test
    void givenTheCorpus_whenMade_thenItsFiguresAreSaid() throws IOException {
        List<Reading> all = readings().toList();
        long words = all.stream().mapToLong(reading -> reading.gone().size()).sum();
        long left =
                all.stream()
                        .flatMap(r -> r.gone().stream().filter(word -> stands(word, made(r))))
                        .count();
        long kept = all.stream().mapToLong(reading -> reading.stays().size()).sum();
        long lost =
                all.stream()
                        .flatMap(r -> r.stays().stream().filter(word -> !stands(word, made(r))))
                        .count();
        System.out.printf(
                "reading corpus: %d readings, %d of %d words of identity gone, %d of %d of the shot"
                        + " kept%n",
                all.size(), words - left, words, kept - lost, kept);
        assertThat(all).hasSizeGreaterThanOrEqualTo(36);
        assertThat(all.stream().map(Reading::shot).distinct()).hasSize(3);
    }

    private static String made(Reading reading) {
        return ShotText.of(
                new Shot(
                        reading.shot(),
                        "",
                        "person",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        reading.prompt(),
                        "summary",
                        false));
    }

    private static boolean stands(String word, String text) {
        return Pattern.compile(
                        "(?<![a-z])" + Pattern.quote(word.toLowerCase(Locale.ROOT)) + "(?![a-z])")
                .matcher(text.toLowerCase(Locale.ROOT))
                .find();
    }
}
