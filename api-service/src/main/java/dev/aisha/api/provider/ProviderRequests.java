package dev.aisha.api.provider;

import dev.aisha.api.spend.DailySpend;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door for features that want work done at the provider.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ProviderRequests {
    private final RequestRows rows;
    private final Places places;
    private final Dispatch dispatch;
    private final DailySpend spend;
    private final ProviderConfig config;

    ProviderRequests(
            RequestRows rows,
            Places places,
            Dispatch dispatch,
            DailySpend spend,
            ProviderConfig config) {
        this.rows = rows;
        this.places = places;
        this.dispatch = dispatch;
        this.spend = spend;
        this.config = config;
    }

    /// Orders work, in the transaction that holds the money: it is prepared and submitted once,
    /// when the kind's budget allows, in fair turns between users, and settled by `deadline`
    /// whatever happens.
    ///
    /// @param microUsd what the provider will probably bill, in millionths of a US dollar
    /// @throws dev.aisha.api.web.RefusedException when the day's spend cap leaves no room
    public void order(WorkKind kind, UUID workId, UUID userId, Instant deadline, long microUsd) {
        spend.admit(microUsd);
        gift(kind, workId, userId, deadline, microUsd);
    }

    /// As [#order], for what we give and nobody could order again: counted into the day's spend,
    /// never refused by its cap.
    public void gift(WorkKind kind, UUID workId, UUID userId, Instant deadline, long microUsd) {
        dispatch.ordered(rows.create(kind, workId, userId, deadline, microUsd, traceparent()));
    }

    /// Asks for the work to be stopped. What was not sent is never sent; what may have been sent is
    /// asked to be removed, and the provider's final answer decides.
    public void cancel(WorkKind kind, UUID workId) {
        dispatch.cancelled(kind, workId);
    }

    /// Whether the provider may still answer an order of this user.
    public boolean open(UUID userId) {
        return rows.open(userId);
    }

    /// How many orders are in front of this one before it is sent, when it still waits for that.
    public OptionalInt position(WorkKind kind, UUID workId) {
        return places.position(kind, workId);
    }

    /// How many orders one after the other have to end before one with so many in front begins.
    public int turns(WorkKind kind, int ahead) {
        return ahead / config.budget(kind) + 1;
    }

    private static @Nullable String traceparent() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                context.getTraceId(),
                                context.getSpanId(),
                                context.getTraceFlags().asHex())
                : null;
    }
}
