package dev.aisha.sandbox.control;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The faults in force. Stand-ins ask before each operation; the first fault that matches and still
/// has hits left is taken.
public final class Faults {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    public void add(Fault fault) {
        entries.add(new Entry(fault));
    }

    public void clear() {
        entries.clear();
    }

    /// What is in force, spent ones left out.
    public List<Fault> active() {
        return entries.stream()
                .filter(entry -> !entry.isSpent())
                .map(entry -> entry.fault)
                .toList();
    }

    /// The fault that this operation must show, counted as one hit.
    public Optional<Fault> take(Target target, String operation) {
        return take(target, operation, _ -> true);
    }

    /// The fault that this delivery (webhook, update) must show: DROP or REPEAT.
    public Optional<Fault> takeDelivery(Target target, String operation) {
        return take(target, operation, Faults::isOfDelivery);
    }

    private Optional<Fault> take(Target target, String operation, Predicate<Fault> which) {
        for (var entry : entries) {
            if (entry.fault.target() == target
                    && which.test(entry.fault)
                    && entry.hits(operation)) {
                return Optional.of(entry.fault);
            }
        }
        return Optional.empty();
    }

    private static boolean isOfDelivery(Fault fault) {
        return fault.kind() == Fault.Kind.DROP || fault.kind() == Fault.Kind.REPEAT;
    }

    /// A handler that shows faults of requests before the stand-in sees them. Faults of deliveries
    /// (DROP, REPEAT) are left to the stand-in, which takes them under names of its own.
    public Handler<RoutingContext> guard(
            Target target, Function<RoutingContext, String> operation) {
        return context ->
                take(target, operation.apply(context), fault -> !isOfDelivery(fault))
                        .ifPresentOrElse(fault -> FaultAnswer.show(fault, context), context::next);
    }

    /// The usual name of an operation: "METHOD /path".
    public static String methodAndPath(RoutingContext context) {
        return context.request().method() + " " + context.normalizedPath();
    }

    private static final class Entry {
        private final Fault fault;
        private final Pattern operation;
        private int seen;

        Entry(Fault fault) {
            this.fault = fault;
            var expression = fault.operation();
            this.operation =
                    Pattern.compile(expression == null ? "" : expression, Pattern.CASE_INSENSITIVE);
        }

        synchronized boolean hits(String name) {
            if (!operation.matcher(name).find() || isSpent()) {
                return false;
            }
            seen++;
            return seen > fault.skip();
        }

        synchronized boolean isSpent() {
            var times = fault.times();
            return times != null && seen >= fault.skip() + times;
        }
    }
}
