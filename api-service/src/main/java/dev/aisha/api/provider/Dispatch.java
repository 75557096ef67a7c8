package dev.aisha.api.provider;

import dev.aisha.api.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;

/// Gives the places of a kind's budget to waiting orders, in the transaction that frees or wants
/// one.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Dispatch {
    private final RequestRows rows;
    private final Places places;
    private final Jobs jobs;
    private final ProviderConfig config;

    Dispatch(RequestRows rows, Places places, Jobs jobs, ProviderConfig config) {
        this.rows = rows;
        this.places = places;
        this.jobs = jobs;
        this.config = config;
    }

    void ordered(ProviderRequest row) {
        jobs.scheduleAt(
                RequestJobs.DEADLINE, row.id.toString(), new RequestRef(row.id), row.deadline);
        next(row.kind);
    }

    /// Waits for its turn at a kind's budget. Whoever frees a place takes this before any order's
    /// row, as the one who gives places away does: else the two wait for each other.
    void inTurn(WorkKind kind) {
        places.lock(kind);
    }

    void cancelled(WorkKind kind, UUID workId) {
        inTurn(kind);
        rows.of(kind, workId)
                .filter(row -> rows.cancelRequested(row.id))
                .ifPresent(row -> {
                    if (rows.neverSent(row.id, Ended.CANCELLED)) {
                        next(kind);
                    } else {
                        jobs.schedule(
                                RequestJobs.CANCEL, row.id.toString(), new RequestRef(row.id));
                    }
                });
    }

    void next(WorkKind kind) {
        places.lock(kind);
        long free = config.budget(kind) - places.taken(kind);
        if (free > 0) {
            places.give(kind, free).forEach(this::submit);
        }
    }

    /// Nothing is sent to its endpoint for now: its place goes to another order, and it waits for
    /// the next one from then on.
    void rests(ProviderRequest row, Instant until) {
        inTurn(row.kind);
        if (places.giveBack(row.id, until)) {
            jobs.scheduleAt(RequestJobs.TURN, row.id.toString(), new RequestRef(row.id), until);
            next(row.kind);
        }
    }

    void submit(UUID id) {
        jobs.schedule(RequestJobs.SUBMIT, id.toString(), new RequestRef(id));
    }
}
