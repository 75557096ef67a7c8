package dev.aisha.sandbox.telegram;

import static dev.aisha.sandbox.telegram.CallRefusedException.badRequest;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The Stars of people and the bot's list of transactions.
final class Stars {
    /// What everybody has at first.
    static final long FIRST = 10_000;

    private final Clock clock;
    private final Map<Long, Long> spent = new HashMap<>();
    private final List<Transaction> transactions = new ArrayList<>();

    Stars(Clock clock) {
        this.clock = clock;
    }

    /// @param id the charge's; a refund has its payment's
    record Transaction(
            String id, long person, long stars, String payload, boolean refund, Instant date) {}

    /// What is kept.
    record State(Map<Long, Long> spent, List<Transaction> transactions) {}

    synchronized State state() {
        return new State(Map.copyOf(spent), List.copyOf(transactions));
    }

    synchronized void restore(State state) {
        spent.putAll(state.spent);
        transactions.addAll(state.transactions);
    }

    synchronized void clear() {
        spent.clear();
        transactions.clear();
    }

    synchronized long of(long person) {
        return FIRST - spent.getOrDefault(person, 0L);
    }

    /// What the bot has earned and not given back.
    synchronized long earned() {
        return transactions.stream()
                .mapToLong(one -> one.refund() ? -one.stars() : one.stars())
                .sum();
    }

    synchronized List<Transaction> transactions() {
        return List.copyOf(transactions);
    }

    /// Takes the Stars of a person who has enough.
    synchronized Transaction pay(long person, long stars, String payload) {
        spent.merge(person, stars, Long::sum);
        var charge = "stx" + UUID.randomUUID().toString().replace("-", "");
        var transaction = new Transaction(charge, person, stars, payload, false, clock.instant());
        transactions.add(transaction);
        return transaction;
    }

    synchronized Transaction refund(long person, String charge) {
        var paid =
                transactions.stream()
                        .filter(one -> one.id().equals(charge) && one.person() == person)
                        .filter(one -> !one.refund())
                        .findFirst()
                        .orElseThrow(() -> badRequest("CHARGE_NOT_FOUND"));
        if (transactions.stream().anyMatch(one -> one.id().equals(charge) && one.refund())) {
            throw badRequest("CHARGE_ALREADY_REFUNDED");
        }
        spent.merge(person, -paid.stars(), Long::sum);
        var back =
                new Transaction(
                        charge, person, paid.stars(), paid.payload(), true, clock.instant());
        transactions.add(back);
        return back;
    }
}
