package dev.aisha.api.ledger;

import dev.aisha.api.job.Lane;
import dev.aisha.api.job.RecurringJob;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Watches the invariant: the difference must be 0 for ever. An alarm hangs on it.
@ApplicationScoped
class LedgerMetrics implements RecurringJob {
    private final LedgerAudit audit;
    private final AtomicLong difference;
    private final AtomicLong held;
    private final AtomicLong captured;

    LedgerMetrics(LedgerAudit audit, MeterRegistry meters) {
        this.audit = audit;
        this.difference = meters.gauge("aisha.ledger.difference.coins", new AtomicLong());
        this.held = meters.gauge("aisha.ledger.held.coins", new AtomicLong());
        this.captured = meters.gauge("aisha.ledger.captured.coins", new AtomicLong());
    }

    @Override
    public String name() {
        return "ledger.audit";
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        var found = audit.run();
        difference.set(found.difference());
        held.set(found.held());
        captured.set(found.captured());
        if (found.difference() != 0) {
            Log.errorf("ledger difference=%d coins", found.difference());
        }
    }
}
