package dev.aisha.api.provider;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Goes on in the trace that an order began in: one trace leads from the tap to the result, whoever
/// brings it and whenever.
final class OrderTrace {
    private static final String HEADER = "traceparent";
    private static final TextMapGetter<String> STORED =
            new TextMapGetter<>() {
                @Override
                public Iterable<String> keys(String traceparent) {
                    return List.of(HEADER);
                }

                @Override
                public @Nullable String get(@Nullable String traceparent, String key) {
                    return key.equals(HEADER) ? traceparent : null;
                }
            };

    private OrderTrace() {}

    /// @param traceparent as stored with the order; without one, the current trace goes on
    static <T> T within(@Nullable String traceparent, Supplier<T> work) {
        if (traceparent == null) {
            return work.get();
        }
        Context order =
                W3CTraceContextPropagator.getInstance()
                        .extract(Context.current(), traceparent, STORED);
        Span.current().addLink(Span.fromContext(order).getSpanContext());
        try (var _ = order.makeCurrent()) {
            return work.get();
        }
    }
}
