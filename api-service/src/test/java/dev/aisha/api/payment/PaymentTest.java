package dev.aisha.api.payment;

import static dev.aisha.api.Fixtures.GIFT;
import static dev.aisha.api.Fixtures.asBot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.aisha.api.Fixtures;
import dev.aisha.api.TestClock;
import dev.aisha.api.account.Owner;
import dev.aisha.api.ledger.Balance;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.model.wallet.CheckPayment;
import dev.aisha.model.wallet.OrderPayment;
import dev.aisha.model.wallet.OrderView;
import dev.aisha.model.wallet.PaymentStatus;
import dev.aisha.model.wallet.PaymentView;
import dev.aisha.model.wallet.ReportPayment;
import dev.aisha.model.wallet.StarPackage;
import dev.aisha.model.wallet.TopUpOffer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PaymentTest {
    @Inject Fixtures fixtures;
    @Inject Ledger ledger;
    @Inject TestClock clock;

    @Test
    void givenTheOffer_whenAsked_thenPackagesComeCheapestFirst() {
        Owner owner = fixtures.owner();

        var offer = asBot().get(at(owner, "/top-up-offer")).as(TopUpOffer.class);

        assertThat(offer.coins()).isEqualTo(GIFT);
        assertThat(offer.packages())
                .extracting(StarPackage::key)
                .containsExactly("small", "medium", "large", "huge");
    }

    @Test
    void givenAnOrder_whenOrderedTwiceWithOneKey_thenItIsTheSame() {
        Owner owner = fixtures.owner();
        String key = key();

        var first = order(owner, "medium", 500, key).statusCode(201).extract().as(OrderView.class);
        var second = order(owner, "medium", 500, key).extract().as(OrderView.class);

        assertThat(second).isEqualTo(first);
        assertThat(first.coins()).isEqualTo(275);
    }

    @Test
    void givenNoSuchPackageOrAnotherPrice_whenOrdered_thenItIsRefused() {
        Owner owner = fixtures.owner();

        order(owner, "giant", 500, key())
                .statusCode(404)
                .body("code", equalTo("payment.package-not-found"));
        order(owner, "medium", 499, key()).statusCode(409).body("code", equalTo("price.changed"));
    }

    @Test
    void givenAnOpenOrder_whenItsOwnerIsAboutToPay_thenTheyMay() {
        Owner owner = fixtures.owner();
        var order = order(owner, "small", 200, key()).extract().as(OrderView.class);

        check(owner, order.id(), "XTR", 200).statusCode(204);
        check(owner, order.id(), "XTR", 199)
                .statusCode(409)
                .body("code", equalTo("payment.mismatch"));
        check(owner, order.id(), "EUR", 200)
                .statusCode(409)
                .body("code", equalTo("payment.mismatch"));
        check(fixtures.owner(), order.id(), "XTR", 200)
                .statusCode(404)
                .body("code", equalTo("payment.not-found"));
        check(owner, UUID.randomUUID(), "XTR", 200).statusCode(404);
    }

    @Test
    @Tag("P23")
    void givenAPaidOrAnOldOrder_whenPaidForAgain_thenItIsClosed() {
        Owner owner = fixtures.owner();
        var paid = order(owner, "small", 200, key()).extract().as(OrderView.class);
        paid(owner, paid.id().toString(), charge(), 200);
        var old = order(owner, "small", 200, key()).extract().as(OrderView.class);

        check(owner, paid.id(), "XTR", 200).statusCode(409).body("code", equalTo("payment.closed"));
        clock.tick(Duration.ofMinutes(61));
        check(owner, old.id(), "XTR", 200).statusCode(409);
    }

    @Test
    @Tag("P23")
    void givenACharge_whenReportedByManyAtOnce_thenItIsCreditedOnce() throws Exception {
        Owner owner = fixtures.owner();
        var order = order(owner, "large", 1000, key()).extract().as(OrderView.class);
        String charge = charge();

        List<PaymentView> told = atOnce(12, () -> paid(owner, order.id().toString(), charge, 1000));

        assertThat(told)
                .allSatisfy(view -> {
                    assertThat(view.status()).isEqualTo(PaymentStatus.CREDITED);
                    assertThat(view.coins()).isEqualTo(575);
                });
        assertThat(ledger.balance(owner.id())).isEqualTo(new Balance(GIFT + 575, 0));
    }

    @Test
    @Tag("P23")
    void givenOneInvoicePaidTwice_whenBothChargesCome_thenBothAreCredited() {
        Owner owner = fixtures.owner();
        var order = order(owner, "small", 200, key()).extract().as(OrderView.class);

        paid(owner, order.id().toString(), charge(), 200);
        paid(owner, order.id().toString(), charge(), 200);

        assertThat(ledger.balance(owner.id()).available()).isEqualTo(GIFT + 200);
    }

    @Test
    @Tag("P23")
    void givenAChargeWhoseOrderIsLost_whenReported_thenItsAmountDecides() {
        Owner owner = fixtures.owner();

        assertThat(paid(owner, "junk", charge(), 500).coins()).isEqualTo(275);
        assertThat(paid(owner, UUID.randomUUID().toString(), charge(), 300).coins()).isEqualTo(150);
    }

    @Test
    @Tag("P32")
    void givenAnothersCharge_whenReportedAgain_thenNothingIsSeenNorCredited() {
        Owner owner = fixtures.owner();
        Owner thief = fixtures.owner();
        String charge = charge();
        paid(owner, "", charge, 200);

        report(thief, "/payments/x/paid", charge, 200).statusCode(404);
        report(thief, "/refunds", charge, 200).statusCode(404);

        assertThat(ledger.balance(thief.id()).available()).isEqualTo(GIFT);
        assertThat(ledger.balance(owner.id()).available()).isEqualTo(GIFT + 100);
    }

    @Test
    @Tag("P23")
    void givenARefund_whenMirroredTwice_thenItsCoinsAreTakenOnce() {
        Owner owner = fixtures.owner();
        String charge = charge();
        paid(owner, "", charge, 1000);

        var first = report(owner, "/refunds", charge, 1000).extract().as(PaymentView.class);
        report(owner, "/refunds", charge, 1000).statusCode(200);

        assertThat(first.status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(ledger.balance(owner.id()).available()).isEqualTo(GIFT);
        assertThat(paid(owner, "", charge, 1000).status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(ledger.balance(owner.id()).available()).isEqualTo(GIFT);
    }

    @Test
    @Tag("P23")
    void givenARefundThatComesBeforeItsPayment_whenThePaymentComes_thenNothingIsCredited() {
        Owner owner = fixtures.owner();
        String charge = charge();

        report(owner, "/refunds", charge, 200).statusCode(200);
        paid(owner, "", charge, 200);

        assertThat(ledger.balance(owner.id())).isEqualTo(new Balance(GIFT, 0));
        assertThat(ledger.debt(owner.id())).isZero();
    }

    @Test
    void givenPayments_whenListed_thenTheLastFiveCome() {
        Owner owner = fixtures.owner();
        for (int i = 0; i < 6; i++) {
            paid(owner, "", charge(), 200);
        }

        asBot().get(at(owner, "/payments")).then().body("payments", hasSize(5));
        asBot().get(at(fixtures.owner(), "/payments")).then().body("payments", hasSize(0));
    }

    private ValidatableResponse order(Owner owner, String key, long stars, String action) {
        return asBot(action).body(new OrderPayment(key, stars)).post(at(owner, "/payments")).then();
    }

    private ValidatableResponse check(Owner owner, UUID order, String currency, long amount) {
        return asBot().body(new CheckPayment(currency, amount))
                .post(at(owner, "/payments/" + order + "/check"))
                .then();
    }

    private static PaymentView paid(Owner owner, String order, String charge, long stars) {
        return report(
                        owner,
                        "/payments/" + (order.isEmpty() ? "-" : order) + "/paid",
                        charge,
                        stars)
                .statusCode(200)
                .extract()
                .as(PaymentView.class);
    }

    private static ValidatableResponse report(Owner owner, String path, String charge, long stars) {
        return asBot().body(new ReportPayment(charge, "XTR", stars)).post(at(owner, path)).then();
    }

    private static String at(Owner owner, String path) {
        return "/api/v1/users/" + owner.user() + path;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String charge() {
        return "charge-" + UUID.randomUUID();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        var results = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(times)) {
            for (Future<T> one : threads.invokeAll(Collections.nCopies(times, work))) {
                results.add(one.get());
            }
        }
        return results;
    }
}
