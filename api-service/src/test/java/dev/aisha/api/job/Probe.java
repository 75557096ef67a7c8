package dev.aisha.api.job;

import dev.aisha.api.web.RequestId;
import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A job that does as its payload says and remembers each run.
@Singleton
class Probe implements Job<Probe.Order> {
    static final JobType<Order> TYPE = new JobType<>("test.probe", Lane.BULK, Order.class);

    /// @param failures runs that fail first
    /// @param later runs that ask for a delay first
    record Order(String id, int failures, int later) {}

    record Run(String id, @Nullable String requestId, String trace) {}

    private final List<Run> runs = new CopyOnWriteArrayList<>();
    private final List<String> givenUp = new CopyOnWriteArrayList<>();

    List<Run> runs(String id) {
        return runs.stream().filter(run -> run.id().equals(id)).toList();
    }

    List<String> givenUp() {
        return givenUp;
    }

    @Override
    public JobType<Order> type() {
        return TYPE;
    }

    @Override
    public Duration firstBackoff() {
        return Duration.ofMillis(10);
    }

    @Override
    public int mostFailures() {
        return 3;
    }

    @Override
    public void gaveUp(Order order) {
        givenUp.add(order.id());
    }

    @Override
    public void run(Order order) {
        runs.add(
                new Run(
                        order.id(),
                        RequestId.current(),
                        Span.current().getSpanContext().getTraceId()));
        int run = runs(order.id()).size();
        if (run <= order.later()) {
            throw new RetryLater(Duration.ofMillis(10));
        }
        if (run <= order.failures()) {
            throw new IllegalStateException("told to fail");
        }
    }
}
