package dev.aisha.api.web;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// The correlation id of a request: in its log lines, in its answer, and in the jobs it leaves.
public final class RequestId {
    /// The header that carries it in and out.
    public static final String HEADER = "X-Request-Id";

    private static final String KEY = "requestId";

    private RequestId() {}

    /// The id of what this thread works on, if there is one.
    public static @Nullable String current() {
        return (String) MDC.get(KEY);
    }

    /// Sets or clears the id for this thread's log lines.
    public static void set(@Nullable String id) {
        if (id == null) {
            MDC.remove(KEY);
        } else {
            MDC.put(KEY, id);
        }
    }
}
