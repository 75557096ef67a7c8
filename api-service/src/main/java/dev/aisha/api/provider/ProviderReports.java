package dev.aisha.api.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aisha.api.fal.Fal;
import dev.aisha.api.fal.FalError;
import dev.aisha.api.fal.RequestStatus;
import dev.aisha.api.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The door for what the provider reports by itself.
@ApplicationScoped
public class ProviderReports {
    /// An order as a report's judge needs it.
    ///
    /// @param requestId what the provider calls it, when we know
    /// @param open whether a report could still change anything
    /// @param traceparent the trace that the order began in
    public record Reported(
            UUID id, @Nullable String requestId, boolean open, @Nullable String traceparent) {}

    private final RequestRows rows;
    private final Outcomes outcomes;
    private final Works works;
    private final JobTokens tokens;
    private final Jobs jobs;
    private final Fal fal;
    private final Clock clock;

    ProviderReports(
            RequestRows rows,
            Outcomes outcomes,
            Works works,
            JobTokens tokens,
            Jobs jobs,
            Fal fal,
            Clock clock) {
        this.rows = rows;
        this.outcomes = outcomes;
        this.works = works;
        this.tokens = tokens;
        this.jobs = jobs;
        this.fal = fal;
        this.clock = clock;
    }

    /// The order whose webhook address carries this token.
    public Optional<Reported> byToken(String token) {
        return tokens.hashOfValid(token).flatMap(rows::byTokenHash).map(ProviderReports::reported);
    }

    /// Does what follows from a report in the trace of its order.
    public <T> T inTraceOf(Reported order, Supplier<T> work) {
        return OrderTrace.within(order.traceparent(), work);
    }

    public Optional<Reported> byId(UUID id) {
        return rows.row(id).map(ProviderReports::reported);
    }

    /// Asks fal with our own key whether a request that we have no answer for is ours, and if so
    /// records it.
    ///
    /// @return whether it is the order's request
    public boolean confirm(UUID id, String requestId) {
        ProviderRequest row = rows.row(id).orElseThrow();
        if (row.requestId != null) {
            return row.requestId.equals(requestId);
        }
        if (row.endpoint == null || row.state != RequestState.SUBMITTING) {
            return false;
        }
        URI status = fal.statusUrl(row.endpoint, requestId);
        if (fal.status(status) instanceof RequestStatus.Missing) {
            return false;
        }
        URI response = fal.responseUrl(row.endpoint, requestId);
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    works.of(row.kind).queued(row.workId);
                    return rows.confirmed(
                                    id,
                                    requestId,
                                    status.toString(),
                                    response.toString(),
                                    clock.instant())
                            || rows.calls(id, requestId); // the submit's own answer came meanwhile
                });
    }

    /// The model's output came with the report.
    public void completed(UUID id, JsonNode output) {
        rows.row(id).ifPresent(row -> outcomes.ran(row, new Outcome.Completed(output)));
    }

    /// The model's error came with the report.
    public void failed(UUID id, FalError error) {
        rows.row(id).ifPresent(row -> outcomes.ran(row, Failures.outcome(error)));
    }

    /// The report says too little: read the result.
    public void look(UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> jobs.schedule(RequestJobs.CHECK, id.toString(), new RequestRef(id)));
    }

    private static Reported reported(ProviderRequest row) {
        boolean open = row.state != RequestState.DONE && row.outcome == null;
        return new Reported(row.id, row.requestId, open, row.traceparent);
    }
}
