package dev.aisha.api.provider;

import dev.aisha.api.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/// Gives the places of a kind's budget to waiting orders, in the transaction that frees or wants
/// one.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Dispatch {
    private final RequestRows rows;
    private final Jobs jobs;
    private final ProviderConfig config;

    Dispatch(RequestRows rows, Jobs jobs, ProviderConfig config) {
        this.rows = rows;
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
        rows.lockBudget(kind);
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
        rows.lockBudget(kind);
        long places = config.budget(kind) - rows.active(kind);
        if (places > 0) {
            rows.dispatch(kind, places).forEach(this::submit);
        }
    }

    void submit(UUID id) {
        jobs.schedule(RequestJobs.SUBMIT, id.toString(), new RequestRef(id));
    }
}
