package dev.aisha.api.provider;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/// The places that each kind of orders has at the provider: who holds one, who is next, and who
/// waits how far behind.
@ApplicationScoped
@Transactional
class Places implements PanacheRepositoryBase<ProviderRequest, UUID> {
    private final Clock clock;

    Places(Clock clock) {
        this.clock = clock;
    }

    /// Only one transaction at a time gives places of a kind away.
    void lock(WorkKind kind) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(:key)) locked")
                .setParameter("key", 0xA15A_0000L + kind.ordinal())
                .getSingleResult();
    }

    /// Orders that hold a place in their kind's budget.
    long taken(WorkKind kind) {
        return count(
                "kind = ?1 and expired = false and (state in ('SUBMITTING', 'OPEN')"
                        + " or (state = 'PENDING' and dispatchedAt is not null))",
                kind);
    }

    /// Gives free places away, in turns: a user's second order waits for every other user's first.
    List<UUID> give(WorkKind kind, long places) {
        @SuppressWarnings("unchecked")
        List<UUID> next =
                getEntityManager()
                        .createNativeQuery(
                                """
                                SELECT id FROM (
                                    SELECT r.id, r.created_at,
                                        row_number() OVER (PARTITION BY r.user_id ORDER BY r.created_at)
                                        + (SELECT count(*) FROM provider_request a
                                           WHERE a.user_id = r.user_id AND a.kind = r.kind AND NOT a.expired
                                           AND (a.state IN ('SUBMITTING', 'OPEN')
                                                OR (a.state = 'PENDING' AND a.dispatched_at IS NOT NULL))) AS turn
                                    FROM provider_request r
                                    WHERE r.kind = :kind AND r.state = 'PENDING' AND r.dispatched_at IS NULL
                                    AND (r.not_before IS NULL OR r.not_before <= :now)
                                ) waiting ORDER BY turn, created_at LIMIT :places
                                """,
                                UUID.class)
                        .setParameter("kind", kind.name())
                        .setParameter("now", clock.instant())
                        .setParameter("places", places)
                        .getResultList();
        if (next.isEmpty()) {
            return next;
        }
        update(
                "dispatchedAt = ?1 where id in ?2 and state = 'PENDING' and dispatchedAt is null",
                clock.instant(),
                next);
        return next;
    }

    /// Gives its place back, and wants none until then.
    boolean giveBack(UUID id, Instant until) {
        return update(
                        "dispatchedAt = null, notBefore = ?2"
                                + " where id = ?1 and state = 'PENDING' and dispatchedAt is not null",
                        id,
                        until)
                == 1;
    }

    OptionalInt position(WorkKind kind, UUID workId) {
        return find("kind = ?1 and workId = ?2", kind, workId)
                .singleResultOptional()
                .filter(row -> row.state == RequestState.PENDING && row.dispatchedAt == null)
                .map(row ->
                        OptionalInt.of(
                                (int)
                                        count(
                                                "kind = ?1 and state = 'PENDING' and"
                                                        + " dispatchedAt is null and createdAt < ?2"
                                                        + " and (notBefore is null or notBefore <= ?3)",
                                                kind,
                                                row.createdAt,
                                                clock.instant())))
                .orElse(OptionalInt.empty());
    }

    /// The work that waits for a place and may have it now, as [#position] counts it.
    List<UUID> waiting(WorkKind kind, int most) {
        return find(
                        "select workId from ProviderRequest where kind = ?1 and state = 'PENDING'"
                                + " and dispatchedAt is null"
                                + " and (notBefore is null or notBefore <= ?2) order by createdAt",
                        kind,
                        clock.instant())
                .page(0, most)
                .project(UUID.class)
                .list();
    }
}
