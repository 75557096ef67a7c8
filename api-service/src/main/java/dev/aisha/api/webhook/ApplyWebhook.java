package dev.aisha.api.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aisha.api.job.Job;
import dev.aisha.api.job.JobType;
import dev.aisha.api.provider.ProviderReports;
import dev.aisha.api.provider.ProviderReports.Reported;
import dev.aisha.api.webhook.Inbox.InboxRef;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Hands a stored webhook to its order. One that came before the submit's answer is believed only
/// when fal, asked with our own key, knows the request.
@ApplicationScoped
class ApplyWebhook implements Job<InboxRef> {
    private final Inbox inbox;
    private final Senders senders;
    private final ProviderReports reports;
    private final ObjectMapper json;

    ApplyWebhook(Inbox inbox, Senders senders, ProviderReports reports, ObjectMapper json) {
        this.inbox = inbox;
        this.senders = senders;
        this.reports = reports;
        this.json = json;
    }

    @Override
    public JobType<InboxRef> type() {
        return Inbox.APPLY;
    }

    @Override
    public void run(InboxRef ref) {
        inbox.waiting(ref.id()).ifPresent(row -> inbox.close(row.id, apply(row)));
    }

    private InboxState apply(InboxRow row) {
        Optional<Reported> order = reports.byId(row.providerRequestId);
        if (order.isEmpty() || !order.get().open()) {
            return InboxState.APPLIED;
        }
        if (!reports.confirm(row.providerRequestId, row.requestId)) {
            Log.warnf("webhook request=%s is not the order's: dropped", row.requestId);
            return InboxState.DROPPED;
        }
        senders.learn(row.sender);
        Report report = report(row);
        @Nullable JsonNode payload = report.payload();
        if (payload == null) { // says that it ended, not how: only the result tells them apart
            reports.look(row.providerRequestId);
        } else if (!report.ok()) {
            reports.failed(row.providerRequestId, report.error());
        } else {
            reports.completed(row.providerRequestId, payload);
        }
        return InboxState.APPLIED;
    }

    private Report report(InboxRow row) {
        String body = Objects.requireNonNull(row.body);
        return Objects.requireNonNull(Report.read(json, body.getBytes(StandardCharsets.UTF_8)));
    }
}
