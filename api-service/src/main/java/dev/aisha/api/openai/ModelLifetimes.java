package dev.aisha.api.openai;

import dev.aisha.api.job.Lane;
import dev.aisha.api.job.RecurringJob;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks once a day whether the configured models are about to be shut down, so that operators hear
/// of it before people do. The gauge `aisha.openai.model.days_left` is negative once the day has
/// passed or the model is not offered any more, and missing while no end is known.
@ApplicationScoped
class ModelLifetimes implements RecurringJob {
    private static final long GONE = -1;

    private final OpenAi openAi;
    private final OpenAiConfig config;
    private final Clock clock;
    private final MultiGauge daysLeft;

    ModelLifetimes(OpenAi openAi, OpenAiConfig config, Clock clock, MeterRegistry meters) {
        this.openAi = openAi;
        this.config = config;
        this.clock = clock;
        this.daysLeft = MultiGauge.builder("aisha.openai.model.days_left").register(meters);
    }

    @Override
    public String name() {
        return "openai.model-lifetimes";
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        switch (openAi.models()) {
            case Answer.Given<Map<String, Optional<LocalDate>>>(var models) -> judge(models);
            case Answer.Failed<Map<String, Optional<LocalDate>>> failed -> {
                if (failed.failure() != OpenAiFailure.OFF) {
                    Log.warnf("OpenAI's models could not be asked for: %s", failed.reason());
                }
            }
        }
    }

    private void judge(Map<String, Optional<LocalDate>> models) {
        var rows = new ArrayList<Row<?>>();
        for (String model : List.of(config.model(), config.moderationModel())) {
            Optional<LocalDate> end = models.get(model);
            if (end == null) {
                Log.errorf("ALARM OpenAI model=%s is not offered to this key", model);
                rows.add(Row.of(Tags.of("model", model), GONE));
            } else if (end.isPresent()) {
                LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
                long days = ChronoUnit.DAYS.between(today, end.get());
                rows.add(Row.of(Tags.of("model", model), days));
                if (days <= config.shutdownWarning().toDays()) {
                    Log.errorf(
                            "ALARM OpenAI model=%s is shut down on %s, in %d days: set"
                                    + " aisha.openai.model to another one",
                            model, end.get(), days);
                }
            }
        }
        daysLeft.register(rows, true);
    }
}
