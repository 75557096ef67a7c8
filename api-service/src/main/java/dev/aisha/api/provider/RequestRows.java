package dev.aisha.api.provider;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The orders' table. Every change is one conditional update; the database decides who was first.
@ApplicationScoped
@Transactional
class RequestRows implements PanacheRepositoryBase<ProviderRequest, UUID> {
    private final Clock clock;

    RequestRows(Clock clock) {
        this.clock = clock;
    }

    ProviderRequest create(
            WorkKind kind,
            UUID workId,
            UUID userId,
            Instant deadline,
            long estimatedMicroUsd,
            @Nullable String traceparent) {
        ProviderRequest row = new ProviderRequest();
        row.id = UUID.randomUUID();
        row.kind = kind;
        row.workId = workId;
        row.userId = userId;
        row.state = RequestState.PENDING;
        row.deadline = deadline;
        row.estimatedMicroUsd = estimatedMicroUsd;
        row.createdAt = clock.instant();
        row.traceparent = traceparent;
        persistAndFlush(row);
        return row;
    }

    Optional<ProviderRequest> row(UUID id) {
        return find("id", id).singleResultOptional();
    }

    boolean open(UUID userId) {
        return count("userId = ?1 and state <> ?2", userId, RequestState.DONE) > 0;
    }

    Optional<ProviderRequest> of(WorkKind kind, UUID workId) {
        return find("kind = ?1 and workId = ?2", kind, workId).singleResultOptional();
    }

    Optional<ProviderRequest> byTokenHash(String hash) {
        return find("tokenHash", hash).singleResultOptional();
    }

    boolean submitting(UUID id, String tokenHash, String endpoint, long estimatedMicroUsd) {
        return update(
                        "state = 'SUBMITTING', attempt = attempt + 1, tokenHash = ?2, endpoint = ?3,"
                                + " estimatedMicroUsd = ?4, submittedAt = ?5"
                                + " where id = ?1 and state = 'PENDING' and dispatchedAt is not null"
                                + " and cancelRequested = false",
                        id,
                        tokenHash,
                        endpoint,
                        estimatedMicroUsd,
                        clock.instant())
                == 1;
    }

    boolean backToPending(UUID id) {
        return update(
                        "state = 'PENDING', tokenHash = null, submittedAt = null"
                                + " where id = ?1 and state = 'SUBMITTING' and requestId is null",
                        id)
                == 1;
    }

    /// Records what the provider calls the request; also when a webhook was faster than the
    /// submit's own answer, then with the URLs that the provider itself gave.
    boolean opened(
            UUID id,
            String requestId,
            String statusUrl,
            String responseUrl,
            String cancelUrl,
            Instant nextCheck) {
        return update(
                        "state = 'OPEN', requestId = ?2, statusUrl = ?3, responseUrl = ?4,"
                                + " cancelUrl = ?5, nextCheck = ?6"
                                + " where id = ?1 and state in ('SUBMITTING', 'OPEN')"
                                + " and (requestId is null or requestId = ?2)",
                        id,
                        requestId,
                        statusUrl,
                        responseUrl,
                        cancelUrl,
                        nextCheck)
                == 1;
    }

    /// As [#opened], from a webhook that came before the submit's answer.
    boolean confirmed(
            UUID id, String requestId, String statusUrl, String responseUrl, Instant nextCheck) {
        return update(
                        "state = 'OPEN', requestId = ?2, statusUrl = ?3, responseUrl = ?4,"
                                + " nextCheck = ?5"
                                + " where id = ?1 and state = 'SUBMITTING' and requestId is null",
                        id,
                        requestId,
                        statusUrl,
                        responseUrl,
                        nextCheck)
                == 1;
    }

    /// Whether this is what the provider calls the order's request.
    boolean calls(UUID id, String requestId) {
        return count("id = ?1 and requestId = ?2", id, requestId) == 1;
    }

    /// A rehearsal is open without a request.
    boolean rehearsing(UUID id) {
        return update("state = 'OPEN' where id = ?1 and state = 'SUBMITTING'", id) == 1;
    }

    boolean checked(UUID id, Instant nextCheck) {
        return update("nextCheck = ?2 where id = ?1 and state = 'OPEN'", id, nextCheck) == 1;
    }

    /// The first final word counts.
    boolean outcome(UUID id, String outcome) {
        return update(
                        "outcome = ?2 where id = ?1 and state in ('SUBMITTING', 'OPEN')"
                                + " and outcome is null",
                        id,
                        outcome)
                == 1;
    }

    boolean cancelRequested(UUID id) {
        return update("cancelRequested = true where id = ?1 and state <> 'DONE'", id) == 1;
    }

    boolean neverSent(UUID id, Ended ended) {
        return update(
                        "state = 'DONE', ended = ?2, doneAt = ?3 where id = ?1 and state = 'PENDING'",
                        id,
                        ended,
                        clock.instant())
                == 1;
    }

    boolean expired(UUID id) {
        return update(
                        "expired = true where id = ?1 and state in ('SUBMITTING', 'OPEN')"
                                + " and expired = false",
                        id)
                == 1;
    }

    /// Ends the order; what the provider said, which names files, is not kept.
    boolean done(UUID id, Ended ended) {
        return update(
                        "state = 'DONE', ended = ?2, outcome = null, doneAt = ?3"
                                + " where id = ?1 and state <> 'DONE'",
                        id,
                        ended,
                        clock.instant())
                == 1;
    }

    /// The next page of orders that are not done, by id.
    List<ProviderRequest> live(UUID after, int most) {
        return find("state <> 'DONE' and id > ?1 order by id", after).page(0, most).list();
    }

    long forget(Instant doneBefore) {
        return delete("state = 'DONE' and doneAt < ?1", doneBefore);
    }
}
