package dev.aisha.api.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelLifetimesTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T23:00:00Z"), ZoneOffset.UTC);

    private final Alarms alarms = Alarms.of(ModelLifetimes.class);
    private final FakeOpenAi server = new FakeOpenAi();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @AfterEach
    void stop() {
        alarms.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-22, 30, 1",
        "2026-12-23, 31, 0",
        "2026-11-22, 0,  1",
        "2026-11-20, -2, 1",
    })
    void givenAShutdownDate_whenChecked_thenTheAlarmComesThirtyDaysBefore(
            String date, double days, int heard) {
        server.answers(200, models("\"" + date + "\""));

        check(Map.of());

        assertThat(left("gpt-6-luna")).isEqualTo(days);
        assertThat(alarms.heard()).hasSize(heard);
        assertThat(left("omni-moderation-latest")).isNull();
    }

    @Test
    void givenNoShutdownDate_whenChecked_thenNothingIsSaid() {
        server.answers(200, models("null"));

        check(Map.of());

        assertThat(left("gpt-6-luna")).isNull();
        assertThat(alarms.heard()).isEmpty();
    }

    @Test
    void givenAModelThatIsGone_whenChecked_thenTheAlarmComes() {
        server.answers(200, models("null"));

        check(Map.of("aisha.openai.model", "gpt-4-turbo"));

        assertThat(left("gpt-4-turbo")).isNegative();
        assertThat(alarms.heard()).hasSize(1);
    }

    @Test
    void givenNoAnswer_whenChecked_thenNothingIsClaimed() {
        server.answers(401, FakeOpenAi.error("invalid_api_key", "no"));

        check(Map.of());

        assertThat(left("gpt-6-luna")).isNull();
        assertThat(alarms.heard()).isEmpty();
    }

    private void check(Map<String, String> settings) {
        new ModelLifetimes(server.openAi(settings), server.config(settings), CLOCK, meters).run();
    }

    private @Nullable Double left(String model) {
        Gauge gauge = meters.find("aisha.openai.model.days_left").tag("model", model).gauge();
        return gauge == null ? null : gauge.value();
    }

    private static String models(String date) {
        return """
        {"object":"list","data":[
         {"id":"gpt-6-luna","object":"model","shutdown_date":%s},
         {"id":"omni-moderation-latest","object":"model"}]}\
        """
                .formatted(date);
    }
}
