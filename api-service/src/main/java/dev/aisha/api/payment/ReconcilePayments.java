package dev.aisha.api.payment;

import dev.aisha.api.job.Lane;
import dev.aisha.api.job.RecurringJob;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.wallet.Statement;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Compares our charges with the provider's list, every hour. What we missed is credited or taken
/// back and the user is told; each difference is an alarm, because an update was lost.
@ApplicationScoped
class ReconcilePayments implements RecurringJob {
    private static final int PAGE = 100;

    /// Read again each time: a line that came late, or a list that lost its beginning.
    private static final int OVERLAP = 100;

    private final BotStatement bot;
    private final StatementReading reading;
    private final Charges charges;
    private final Orders orders;
    private final PaymentConfig config;
    private final MeterRegistry meters;
    private final AtomicInteger unconfirmed;
    private final Clock clock;

    ReconcilePayments(
            @RestClient BotStatement bot,
            StatementReading reading,
            Charges charges,
            Orders orders,
            PaymentConfig config,
            MeterRegistry meters,
            Clock clock) {
        this.bot = bot;
        this.reading = reading;
        this.charges = charges;
        this.orders = orders;
        this.config = config;
        this.meters = meters;
        this.unconfirmed = meters.gauge("aisha.payments.unconfirmed", new AtomicInteger());
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payment.reconcile";
    }

    @Override
    public Lane lane() {
        return Lane.PROVIDER;
    }

    @Override
    public Duration every() {
        return config.reconcileEvery();
    }

    @Override
    public void run() {
        readStatement();
        List<String> missing = charges.unconfirmed(clock.instant().minus(config.confirmedWithin()));
        unconfirmed.set(missing.size());
        if (!missing.isEmpty()) {
            Log.errorf("ALARM %d charges are not in the provider's list", missing.size());
        }
        orders.forgetBefore(clock.instant().minus(config.orderLifetime().multipliedBy(24)));
    }

    private void readStatement() {
        long read = reading.readLines();
        long offset = Math.max(0, read - OVERLAP);
        List<Statement.Line> page = bot.lines(offset, PAGE).lines();
        if (page.isEmpty() && offset > 0) {
            Log.errorf("ALARM the provider's list ends before line %d: read anew", offset);
            offset = 0;
            page = bot.lines(offset, PAGE).lines();
        }
        while (!page.isEmpty()) {
            page.forEach(this::apply);
            offset += page.size();
            reading.readTo(offset);
            page = page.size() < PAGE ? List.of() : bot.lines(offset, PAGE).lines();
        }
    }

    private void apply(Statement.Line line) {
        try {
            if (reading.apply(line)) {
                String kind = line.refund() ? "refund" : "payment";
                meters.counter("aisha.payments.differences", "kind", kind).increment();
                Log.errorf("ALARM a %s of %d stars was missed and is settled", kind, line.stars());
            }
        } catch (RefusedException e) {
            // a user whose data is being swept: the charge stays without a person
            Log.errorf("ALARM a statement line cannot be settled: %s", e.code().code());
        }
    }
}
