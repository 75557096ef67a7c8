package dev.aisha.api.provider;

import dev.aisha.api.job.Lane;
import dev.aisha.api.job.RecurringJob;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Tells those who wait for a place how far our own queue has moved. By the clock and for the first
/// ones only: a message for everybody behind whenever one order ends would grow with the square of
/// the queue.
@ApplicationScoped
class QueueNews implements RecurringJob {
    private static final int FIRST = 50;

    private final Places places;
    private final Works works;
    private final ProviderConfig config;

    QueueNews(Places places, Works works, ProviderConfig config) {
        this.places = places;
        this.works = works;
        this.config = config;
    }

    @Override
    public String name() {
        return "provider-queue-news";
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }

    @Override
    public Duration every() {
        return config.queueNews();
    }

    @Override
    public void run() {
        for (WorkKind kind : WorkKind.values()) {
            List<UUID> waiting = places.waiting(kind, FIRST);
            for (int i = 0; i < waiting.size(); i++) {
                int ahead = i;
                QuarkusTransaction.requiringNew()
                        .run(() -> works.of(kind).waits(waiting.get(ahead), ahead));
            }
        }
    }
}
