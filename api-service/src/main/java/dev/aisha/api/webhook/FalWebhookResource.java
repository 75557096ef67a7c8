package dev.aisha.api.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aisha.api.provider.ProviderReports;
import dev.aisha.api.provider.ProviderReports.Reported;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.problem.ProblemCode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Where fal reports a finished request, trainings and generations both. Open to the world: checks,
/// stores, says 200, and leaves the rest to a job.
@Path("/api/v1/avatar/status_update")
@RunOnVirtualThread
public class FalWebhookResource {
    private static final int MOST_BYTES = 256 * 1024;

    private final FalSignature signature;
    private final Inbox inbox;
    private final Senders senders;
    private final ProviderReports reports;
    private final ObjectMapper json;
    private final MeterRegistry metrics;

    FalWebhookResource(
            FalSignature signature,
            Inbox inbox,
            Senders senders,
            ProviderReports reports,
            ObjectMapper json,
            MeterRegistry metrics) {
        this.signature = signature;
        this.inbox = inbox;
        this.senders = senders;
        this.reports = reports;
        this.json = json;
        this.metrics = metrics;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response report(
            @QueryParam("job") @Nullable String job, @Context HttpHeaders http, InputStream in)
            throws IOException {
        byte[] body = in.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new RefusedException(ProblemCode.TOO_LARGE, "more than 256 KiB");
        }
        WebhookHeaders headers = WebhookHeaders.of(http);
        switch (signature.verify(headers, body)) {
            case GENUINE -> accept(job, headers, body);
            case FORGED -> throw refused("signature");
            case UNKNOWN -> {
                count("no-keys");
                throw new RefusedException(
                        ProblemCode.UNAVAILABLE, "no keys to check fal's signature");
            }
        }
        return Response.ok().build();
    }

    private void accept(@Nullable String job, WebhookHeaders headers, byte[] body) {
        Reported order = reports.byToken(job == null ? "" : job).orElseThrow(() -> refused("job"));
        if (!senders.maybeUs(headers.userId())) {
            throw refused("user");
        }
        Report report = Report.read(json, body);
        if (report == null || !report.requestId().equals(headers.requestId())) {
            throw refused("body");
        }
        if (order.requestId() != null && !order.requestId().equals(report.requestId())) {
            throw refused("request");
        }
        boolean fresh =
                reports.inTraceOf(order, () -> inbox.receive(order.id(), report, headers.userId()));
        count(fresh ? "accepted" : "repeated");
        Log.infof("webhook request=%s %s fresh=%s", report.requestId(), report.outcome(), fresh);
    }

    private RefusedException refused(String what) {
        count("refused-" + what);
        return new RefusedException(ProblemCode.WEBHOOK_REFUSED, what + " does not fit");
    }

    private void count(String outcome) {
        metrics.counter("aisha.webhooks", "outcome", outcome).increment();
    }
}
