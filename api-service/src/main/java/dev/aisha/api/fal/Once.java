package dev.aisha.api.fal;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/// Stands right before the wire, after the connection is up: knows whether a request may have left,
/// and stops the HTTP client from sending it a second time for whatever reason (a 503 with
/// `Retry-After: 0` is one).
final class Once implements Interceptor {
    /// Travels with a request that must not be sent twice.
    static final class Ticket {
        private final AtomicBoolean sent = new AtomicBoolean();

        boolean used() {
            return sent.get();
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Ticket ticket = request.tag(Ticket.class);
        if (ticket != null && !ticket.sent.compareAndSet(false, true)) {
            throw new IOException("a paid request is never sent twice");
        }
        return chain.proceed(request);
    }
}
