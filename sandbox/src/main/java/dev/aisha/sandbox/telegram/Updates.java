package dev.aisha.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.sandbox.control.Fault;
import dev.aisha.sandbox.control.Faults;
import dev.aisha.sandbox.control.Target;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// What happened and was not yet taken by the bot: oldest first, dropped when too old.
final class Updates {
    private static final int FIRST_ID = 700_000_001;
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Faults faults;
    private final TreeMap<Integer, Update> pending = new TreeMap<>();
    private final TreeMap<Integer, Update> remembered = new TreeMap<>();
    private final Deque<Update> repeats = new ArrayDeque<>();
    private final List<Consumer<Update>> arrivals = new CopyOnWriteArrayList<>();
    private volatile Set<String> allowed = Set.of();
    private int nextId = FIRST_ID;

    Updates(Clock clock, Faults faults) {
        this.clock = clock;
        this.faults = faults;
    }

    /// What is kept of the updates: those that the bot has not taken.
    record State(int nextId, List<Update> pending) {}

    synchronized State state() {
        return new State(nextId, List.copyOf(pending.values()));
    }

    /// @param gap ids left out, because the bot may have seen them already
    synchronized void restore(State state, int gap) {
        nextId = state.nextId + gap;
        state.pending.forEach(update -> {
            pending.put(update.id(), update);
            remembered.put(update.id(), update);
        });
    }

    /// Tells of every update that becomes deliverable.
    void onArrival(Consumer<Update> listener) {
        arrivals.add(listener);
    }

    /// Names of the kinds the bot wants; empty = all.
    void allow(Set<String> kinds) {
        allowed = kinds;
    }

    Set<String> allowed() {
        return allowed;
    }

    void add(Update.Kind kind, long person, ObjectNode payload) {
        if (!allowed.isEmpty() && !allowed.contains(kind.field)) {
            return;
        }
        var fault = faults.takeDelivery(Target.TELEGRAM, "update " + kind.field);
        if (fault.isPresent() && fault.get().kind() == Fault.Kind.DROP) {
            return;
        }
        Update update;
        synchronized (this) {
            update =
                    new Update(nextId++, kind, person + kind.queueOffset, clock.instant(), payload);
            pending.put(update.id(), update);
            remembered.put(update.id(), update);
            if (remembered.size() > REMEMBERED) {
                remembered.pollFirstEntry();
            }
        }
        announce(update);
        if (fault.isPresent() && fault.get().kind() == Fault.Kind.REPEAT) {
            redeliver(update.id(), Math.max(2, fault.get().copies()) - 1);
        }
    }

    /// Delivers a known update again, whether or not it was confirmed; false when it is unknown.
    boolean redeliver(int id, int times) {
        Update update;
        synchronized (this) {
            update = remembered.get(id);
            if (update == null) {
                return false;
            }
            for (int i = 0; i < times; i++) {
                repeats.add(update);
            }
        }
        for (int i = 0; i < times; i++) {
            announce(update);
        }
        return true;
    }

    /// Confirms everything below the offset, or keeps only the newest for a negative one, and reads
    /// what is next. One repeated update comes with each reading.
    synchronized List<Update> read(int offset, int limit) {
        expire();
        if (offset > 0) {
            pending.headMap(offset).clear();
        } else if (offset < 0) {
            while (pending.size() > -(long) offset) {
                pending.pollFirstEntry();
            }
        }
        var batch = new ArrayList<Update>();
        var seen = new HashSet<Integer>();
        var repeated = repeats.peek();
        if (repeated != null && !pending.containsKey(repeated.id())) {
            repeats.poll();
            batch.add(repeated);
            seen.add(repeated.id());
        }
        for (var update : pending.values()) {
            if (batch.size() == limit) {
                break;
            }
            if (seen.add(update.id())) {
                batch.add(update);
            }
        }
        return batch;
    }

    /// Takes one update out, as a webhook's 2xx does.
    synchronized void confirm(Update update) {
        pending.remove(update.id());
        repeats.removeFirstOccurrence(update);
    }

    synchronized List<Update> all() {
        expire();
        return List.copyOf(pending.values());
    }

    synchronized int count() {
        expire();
        return pending.size();
    }

    synchronized void clear() {
        pending.clear();
        repeats.clear();
    }

    boolean isExpired(Update update) {
        return update.isExpired(clock.instant());
    }

    private void expire() {
        var now = clock.instant();
        pending.values().removeIf(update -> update.isExpired(now));
    }

    private void announce(Update update) {
        arrivals.forEach(listener -> listener.accept(update));
    }
}
