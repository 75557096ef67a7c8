package dev.aisha.api.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aisha.api.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// Takes the provider's final word, from whoever has it first, together with the job that applies
/// it.
@ApplicationScoped
@Transactional
class Outcomes {
    private final RequestRows rows;
    private final EndpointHealth health;
    private final Jobs jobs;
    private final ObjectMapper json;
    private final Clock clock;

    Outcomes(RequestRows rows, EndpointHealth health, Jobs jobs, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.health = health;
        this.jobs = jobs;
        this.json = json;
        this.clock = clock;
    }

    boolean record(UUID id, Outcome outcome) {
        return recordForLater(id, outcome, clock.instant());
    }

    /// As [#record], for what came of a run, which says how well its endpoint is.
    void ran(ProviderRequest row, Outcome outcome) {
        String endpoint = row.endpoint;
        if (!record(row.id, outcome) || endpoint == null) {
            return;
        }
        switch (outcome) {
            case Outcome.Completed _ -> health.done(endpoint);
            case Outcome.Failed(var failure) -> {
                switch (failure.reason()) {
                    case PROVIDER_FAILED -> health.failed(endpoint);
                    case INPUT_REFUSED, CONTENT_BLOCKED -> health.done(endpoint);
                    case CANCELLED -> {}
                }
            }
        }
    }

    boolean recordForLater(UUID id, Outcome outcome, Instant applyAt) {
        boolean first = rows.outcome(id, written(outcome));
        if (first) {
            jobs.scheduleAt(RequestJobs.SETTLE, id.toString(), new RequestRef(id), applyAt);
        }
        return first;
    }

    Outcome read(String written) {
        try {
            return json.readValue(written, Outcome.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an outcome that we wrote can't be read", e);
        }
    }

    private String written(Outcome outcome) {
        try {
            return json.writerFor(Outcome.class).writeValueAsString(outcome);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an outcome can't be written", e);
        }
    }
}
