package dev.aisha.api.provider;

import dev.aisha.api.job.JobType;
import dev.aisha.api.job.Lane;

/// The kinds of jobs an order lives through.
final class RequestJobs {
    static final JobType<RequestRef> SUBMIT =
            new JobType<>("provider-submit", Lane.PROVIDER, RequestRef.class);
    static final JobType<RequestRef> TURN =
            new JobType<>("provider-turn", Lane.SETTLE, RequestRef.class);
    static final JobType<RequestRef> CHECK =
            new JobType<>("provider-check", Lane.PROVIDER, RequestRef.class);
    static final JobType<RequestRef> CANCEL =
            new JobType<>("provider-cancel", Lane.PROVIDER, RequestRef.class);
    static final JobType<RequestRef> SETTLE =
            new JobType<>("provider-settle", Lane.PROVIDER, RequestRef.class);
    static final JobType<RequestRef> DEADLINE =
            new JobType<>("provider-deadline", Lane.SETTLE, RequestRef.class);

    private RequestJobs() {}
}
