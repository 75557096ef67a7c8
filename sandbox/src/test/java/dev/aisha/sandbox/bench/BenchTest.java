package dev.aisha.sandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
    private static final Machine MACHINE = new Machine("Some CPU", 2, 4096, "25");

    @TempDir Path folder;

    @Test
    void givenAHundredTimes_whenPercentilesAreAsked_thenTheyAreMeasuredValues() {
        var times =
                Percentiles.of(
                        IntStream.rangeClosed(1, 100)
                                .mapToObj(i -> Duration.ofMillis(101 - i))
                                .toList());

        assertThat(times.median()).isEqualTo(50);
        assertThat(times.millis(99)).isEqualTo(99);
        assertThat(times.millis(100)).isEqualTo(100);
        assertThat(times.millis(0.1)).isEqualTo(1);
    }

    @Test
    void givenOneTime_whenPercentilesAreAsked_thenAllAreIt() {
        var times = Percentiles.of(List.of(Duration.ofNanos(1_500_000)));

        assertThat(times.millis(50)).isEqualTo(1.5);
        assertThat(times.millis(99)).isEqualTo(1.5);
    }

    @Test
    void givenNothing_whenPercentilesAreAsked_thenThatIsSaid() {
        assertThatThrownBy(() -> Percentiles.of(List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nothing was measured");
    }

    @Test
    void givenAFigureOverItsAim_whenItIsShown_thenItSaysByHowMuch() {
        assertThat(Row.atMost("p99", 50, 75, "ms").verdict())
                .isEqualTo("missed by 25 ms (factor 1.50)");
        assertThat(Row.atMost("p99", 50, 50, "ms").verdict()).isEqualTo("met");
        assertThat(Row.atLeast("photos", 2, 1.6, "/s").verdict())
                .isEqualTo("missed by 0.40 /s (factor 1.25)");
        assertThat(Row.shown("count", 6000, null).figure()).isEqualTo("6000");
    }

    @Test
    void givenTwoFigures_whenOneIsMeasuredAgain_thenThePageKeepsTheOther() throws IOException {
        Path page = folder.resolve("docs/benchmarks.md");
        var report = new Report(page, MACHINE);
        report.add(figure("webhook", 30));
        report.add(figure("latency", 70));

        report.add(figure("latency", 40));

        assertThat(Files.readString(page))
                .contains("Machine: Some CPU, 2 cores, 4 GB memory")
                .contains("| p99 | ≤ 50 ms | 30 ms | met |")
                .contains("| p99 | ≤ 50 ms | 40 ms | met |")
                .doesNotContain("70 ms")
                .containsOnlyOnce("# Figures")
                .containsSubsequence("## webhook", "## latency");
    }

    @Test
    void givenSlowActions_whenTheyRunInAnOpenLoop_thenNoneWaitsForAnother()
            throws InterruptedException {
        var running = new AtomicInteger();
        var most = new AtomicInteger();

        OpenLoop.run(
                200,
                Duration.ofMillis(100),
                _ -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    org.assertj.core.api.Assertions.assertThatCode(() ->
                                    new java.util.concurrent.CountDownLatch(1)
                                            .await(300, java.util.concurrent.TimeUnit.MILLISECONDS))
                            .doesNotThrowAnyException();
                    running.decrementAndGet();
                });

        assertThat(most.get()).isGreaterThan(10);
    }

    @Test
    void givenAnUnknownName_whenBenchIsCalled_thenItNamesTheFigures() {
        assertThatThrownBy(() -> Bench.Order.of(List.of("speed")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("latency, webhook, photos, gallery, startup");
        assertThat(Bench.Order.of(List.of()).wants("clone")).isFalse();
        assertThat(Bench.Order.of(List.of("--clone")).wants("latency")).isFalse();
    }

    private static Figure figure(String name, double millis) {
        return new Figure(
                name,
                LocalDate.of(2026, 1, 31),
                "How.",
                List.of(Row.atMost("p99", 50, millis, "ms")),
                List.of("Why."));
    }
}
