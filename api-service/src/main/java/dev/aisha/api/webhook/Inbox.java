package dev.aisha.api.webhook;

import dev.aisha.api.job.JobType;
import dev.aisha.api.job.Jobs;
import dev.aisha.api.job.Lane;
import dev.aisha.api.job.Retained;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Webhooks that passed every check, each once, with the job that applies it.
@ApplicationScoped
@Transactional
class Inbox implements PanacheRepositoryBase<InboxRow, UUID>, Retained {
    /// Names one stored webhook.
    record InboxRef(UUID id) {}

    static final JobType<InboxRef> APPLY =
            new JobType<>("webhook-apply", Lane.PROVIDER, InboxRef.class);

    private final Jobs jobs;
    private final Clock clock;

    Inbox(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /// @return false when the same was received before
    boolean receive(UUID order, Report report, String sender) {
        UUID id = UUID.randomUUID();
        int inserted =
                getEntityManager()
                        .createNativeQuery(
                                """
                                INSERT INTO webhook_inbox
                                    (id, provider_request_id, request_id, outcome, sender, body, state, received_at)
                                VALUES (:id, :order, :request, :outcome, :sender, :body, 'RECEIVED', :now)
                                ON CONFLICT (request_id, outcome, provider_request_id) DO NOTHING
                                """)
                        .setParameter("id", id)
                        .setParameter("order", order)
                        .setParameter("request", report.requestId())
                        .setParameter("outcome", report.outcome())
                        .setParameter("sender", sender)
                        .setParameter("body", report.body().toString())
                        .setParameter("now", clock.instant())
                        .executeUpdate();
        if (inserted == 1) {
            jobs.schedule(APPLY, id.toString(), new InboxRef(id));
        }
        return inserted == 1;
    }

    Optional<InboxRow> waiting(UUID id) {
        return find("id = ?1 and state = 'RECEIVED'", id).singleResultOptional();
    }

    /// The body names files of a person: it goes as soon as it is used.
    void close(UUID id, InboxState state) {
        update(
                "state = ?2, body = null, appliedAt = ?3 where id = ?1 and state = 'RECEIVED'",
                id,
                state,
                clock.instant());
    }

    /// Long after fal has stopped repeating them.
    @Override
    public Duration kept() {
        return Duration.ofDays(7);
    }

    @Override
    public void forgetBefore(Instant instant) {
        delete("receivedAt < ?1", instant);
    }
}
