package dev.aisha.api.payment;

import static dev.aisha.api.Fixtures.GIFT;
import static dev.aisha.api.Fixtures.asBot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.api.FakeBot;
import dev.aisha.api.Fixtures;
import dev.aisha.api.account.Owner;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.model.notification.NotificationEvent.PaymentSettled;
import dev.aisha.model.wallet.PaymentStatus;
import dev.aisha.model.wallet.ReportPayment;
import dev.aisha.model.wallet.Statement.Line;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The nightly comparison with the provider's list.
@QuarkusTest
@Tag("P23")
class ReconcileTest {
    @Inject ReconcilePayments job;
    @Inject StatementReading reading;
    @Inject Charges charges;
    @Inject FakeBot bot;
    @Inject Fixtures fixtures;
    @Inject Ledger ledger;
    @Inject MeterRegistry meters;
    @Inject Clock clock;

    @BeforeEach
    void begin() {
        bot.forgetsStatement();
        reading.readTo(0);
    }

    @Test
    void givenAPaymentWhoseUpdateWasLost_whenCompared_thenItIsCreditedOnceAndThePersonIsTold() {
        Owner owner = fixtures.owner();
        bot.states(line(charge(), owner, 500, false));
        double before = differences("payment");

        job.run();
        job.run();

        assertThat(ledger.balance(owner.id()).available()).isEqualTo(GIFT + 275);
        assertThat(differences("payment") - before).isEqualTo(1);
        var told = told(owner);
        assertThat(told.payment().status()).isEqualTo(PaymentStatus.CREDITED);
        assertThat(told.payment().coins()).isEqualTo(275);
    }

    @Test
    void givenARefundWhoseUpdateWasLost_whenCompared_thenItIsMirroredAndThePersonIsTold() {
        Owner owner = fixtures.owner();
        String charge = charge();
        pay(owner, charge, 200);
        bot.states(line(charge, owner, 200, false));
        bot.states(line(charge, owner, 200, true));

        job.run();
        job.run();

        assertThat(ledger.balance(owner.id()).available()).isEqualTo(GIFT);
        assertThat(told(owner).payment().status()).isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void givenNoDifference_whenCompared_thenNothingMovesAndNobodyIsTold() {
        Owner owner = fixtures.owner();
        String charge = charge();
        pay(owner, charge, 200);
        bot.states(line(charge, owner, 200, false));
        double before = differences("payment");

        job.run();

        assertThat(ledger.balance(owner.id()).available()).isEqualTo(GIFT + 100);
        assertThat(differences("payment")).isEqualTo(before);
        assertThat(charges.unconfirmed(clock.instant().plus(Duration.ofDays(1))))
                .doesNotContain(charge);
        assertThat(bot.taken(owner, PaymentSettled.class)).isEmpty();
    }

    @Test
    void givenAChargeThatTheProviderDoesNotKnow_whenCompared_thenItIsOnTheList() {
        Owner owner = fixtures.owner();
        String charge = charge();
        pay(owner, charge, 200);

        job.run();

        assertThat(charges.unconfirmed(clock.instant().plus(Duration.ofDays(1)))).contains(charge);
    }

    @Test
    void givenManyLines_whenReadAgain_thenOnlyTheEndIsReadAndNothingIsLost() {
        Owner owner = fixtures.owner();
        for (int i = 0; i < 250; i++) {
            bot.states(new Line("gift-" + i, null, null, 1, false, clock.instant()));
        }
        bot.states(line(charge(), owner, 200, false));
        job.run();
        assertThat(reading.readLines()).isEqualTo(251);

        bot.states(line(charge(), owner, 200, false));
        job.run();

        assertThat(reading.readLines()).isEqualTo(252);
        assertThat(ledger.balance(owner.id()).available()).isEqualTo(GIFT + 200);
    }

    @Test
    void givenAListThatBeganAnew_whenCompared_thenItIsReadFromTheStart() {
        Owner owner = fixtures.owner();
        reading.readTo(5000);
        bot.states(line(charge(), owner, 200, false));

        job.run();

        assertThat(ledger.balance(owner.id()).available()).isEqualTo(GIFT + 100);
        assertThat(reading.readLines()).isEqualTo(1);
    }

    private PaymentSettled told(Owner owner) {
        List<PaymentSettled> told =
                await().atMost(Duration.ofSeconds(20))
                        .until(
                                () -> bot.taken(owner, PaymentSettled.class),
                                found -> !found.isEmpty());
        assertThat(told).hasSize(1);
        return told.getFirst();
    }

    private double differences(String kind) {
        return meters.counter("aisha.payments.differences", "kind", kind).count();
    }

    private Line line(String charge, Owner owner, long stars, boolean refund) {
        return new Line(
                charge, owner.user(), UUID.randomUUID().toString(), stars, refund, clock.instant());
    }

    private static void pay(Owner owner, String charge, long stars) {
        asBot().body(new ReportPayment(charge, "XTR", stars))
                .post("/api/v1/users/" + owner.user() + "/payments/lost/paid")
                .then()
                .statusCode(200);
    }

    private static String charge() {
        return "charge-" + UUID.randomUUID();
    }
}
