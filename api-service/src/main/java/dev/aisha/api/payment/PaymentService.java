package dev.aisha.api.payment;

import static dev.aisha.model.problem.ProblemCode.PACKAGE_NOT_FOUND;
import static dev.aisha.model.problem.ProblemCode.PAYMENT_CLOSED;
import static dev.aisha.model.problem.ProblemCode.PAYMENT_MISMATCH;
import static dev.aisha.model.problem.ProblemCode.PAYMENT_NOT_FOUND;
import static dev.aisha.model.problem.ProblemCode.PRICE_CHANGED;

import dev.aisha.api.account.Owner;
import dev.aisha.api.ledger.Ledger;
import dev.aisha.api.web.RefusedException;
import dev.aisha.model.wallet.CheckPayment;
import dev.aisha.model.wallet.OrderPayment;
import dev.aisha.model.wallet.OrderView;
import dev.aisha.model.wallet.PaymentList;
import dev.aisha.model.wallet.PaymentView;
import dev.aisha.model.wallet.ReportPayment;
import dev.aisha.model.wallet.StarPackage;
import dev.aisha.model.wallet.TopUpOffer;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Selling coins. Only the provider's word that money moved moves coins, once for each charge.
@ApplicationScoped
@Transactional
class PaymentService {
    private static final int LATEST = 5;

    private final Orders orders;
    private final Charges charges;
    private final Ledger ledger;
    private final PaymentConfig config;
    private final Event<ToppedUp> toppedUp;
    private final Clock clock;

    PaymentService(
            Orders orders,
            Charges charges,
            Ledger ledger,
            PaymentConfig config,
            Event<ToppedUp> toppedUp,
            Clock clock) {
        this.orders = orders;
        this.charges = charges;
        this.ledger = ledger;
        this.config = config;
        this.toppedUp = toppedUp;
        this.clock = clock;
    }

    TopUpOffer offer(Owner owner) {
        return new TopUpOffer(ledger.balance(owner.id()).available(), config.offer());
    }

    OrderView order(Owner owner, OrderPayment command) {
        StarPackage wanted =
                config.offer().stream()
                        .filter(one -> one.key().equals(command.packageKey()))
                        .findFirst()
                        .orElseThrow(() ->
                                new RefusedException(
                                        PACKAGE_NOT_FOUND, "no package " + command.packageKey()));
        if (wanted.stars() != command.quotedStars()) {
            throw new RefusedException(PRICE_CHANGED, "now " + wanted.stars() + " stars");
        }
        Order order = orders.open(owner.id(), wanted, clock.instant());
        Log.infof("order=%s user=%s stars=%d opened", order.id(), owner.id(), order.stars());
        return order.view();
    }

    /// @throws RefusedException `payment.not-found` also for another user's order,
    ///   `payment.closed`, `payment.mismatch`
    void check(Owner owner, UUID orderId, CheckPayment command) {
        Order order =
                orders.find(orderId)
                        .filter(found -> found.userId().equals(owner.id()))
                        .orElseThrow(() ->
                                new RefusedException(PAYMENT_NOT_FOUND, "no order " + orderId));
        if (order.paid()
                || order.createdAt().plus(config.orderLifetime()).isBefore(clock.instant())) {
            throw new RefusedException(PAYMENT_CLOSED, "order " + orderId + " is closed");
        }
        if (!command.currency().equals(config.currency()) || command.amount() != order.stars()) {
            throw new RefusedException(PAYMENT_MISMATCH, "ordered for " + order.stars());
        }
    }

    /// Credits a charge once. Money that came is never sent away: without its order, or with
    /// another amount than was ordered, the amount decides how many coins it is.
    PaymentView paid(Owner owner, String orderId, ReportPayment report) {
        credit(owner, orderId, report, clock.instant());
        return view(owner, report.chargeId());
    }

    /// @return false when the charge was known
    boolean credit(Owner owner, String orderId, ReportPayment report, Instant at) {
        Optional<Order> order = uuid(orderId).flatMap(orders::find);
        String found = order.map(one -> one.id().toString()).orElse("");
        long coins = coins(order, report);
        if (!charges.credited(report.chargeId(), owner.id(), found, report.amount(), coins, at)) {
            return false;
        }
        ledger.pay(owner.id(), coins, report.chargeId());
        order.ifPresent(one -> orders.paid(one.id(), at));
        toppedUp.fire(new ToppedUp(owner.id(), coins));
        Log.infof(
                "user=%s order=%s stars=%d coins=%d credited",
                owner.id(), found.isEmpty() ? "unknown" : found, report.amount(), coins);
        return true;
    }

    /// Takes the coins of a refunded charge back, once.
    PaymentView refunded(Owner owner, ReportPayment report) {
        takeBack(owner, report, clock.instant());
        return view(owner, report.chargeId());
    }

    /// @return false when the refund was known
    boolean takeBack(Owner owner, ReportPayment report, Instant at) {
        String charge = report.chargeId();
        if (charges.refundedUnseen(charge, owner.id(), report.amount(), at)) {
            return true;
        }
        Charge known = charges.find(charge).orElseThrow();
        if (!owner.id().equals(known.userId()) || !charges.refunded(charge, at)) {
            return false;
        }
        ledger.refund(owner.id(), known.coins(), charge);
        return true;
    }

    PaymentList latest(Owner owner) {
        return new PaymentList(
                charges.latest(owner.id(), LATEST).stream()
                        .map(charge -> view(owner, charge))
                        .toList());
    }

    PaymentView view(Owner owner, String chargeId) {
        return charges.find(chargeId)
                .filter(charge -> owner.id().equals(charge.userId()))
                .map(charge -> view(owner, charge))
                .orElseThrow(() -> new RefusedException(PAYMENT_NOT_FOUND, "no such charge"));
    }

    private PaymentView view(Owner owner, Charge charge) {
        return new PaymentView(
                charge.chargeId(),
                charge.status(),
                charge.stars(),
                charge.coins(),
                charge.paidAt(),
                ledger.balance(owner.id()).available(),
                ledger.debt(owner.id()));
    }

    private long coins(Optional<Order> order, ReportPayment report) {
        if (!report.currency().equals(config.currency())) {
            Log.errorf("ALARM a charge in %s: no coins for it", report.currency());
            return 0;
        }
        if (order.isPresent() && order.get().stars() == report.amount()) {
            return order.get().coins();
        }
        Log.errorf("ALARM a charge of %d stars without an order of that price", report.amount());
        var offer = config.offer();
        return offer.stream()
                .filter(one -> one.stars() == report.amount())
                .map(StarPackage::total)
                .findFirst()
                .orElseGet(() ->
                        offer.isEmpty()
                                ? 0
                                : report.amount()
                                        * offer.getFirst().coins()
                                        / offer.getFirst().stars());
    }

    /// The payload of an invoice that is not ours can be anything.
    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
