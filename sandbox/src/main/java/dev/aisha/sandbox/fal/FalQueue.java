package dev.aisha.sandbox.fal;

import dev.aisha.sandbox.fal.FalRequest.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The account's queue: a few requests run at a time, the others wait for their turn in order of
/// arrival, low priority after normal.
final class FalQueue implements AutoCloseable {
    enum Cancellation {
        OK,
        CANCELLATION_REQUESTED,
        ALREADY_COMPLETED
    }

    private static final int LOG_LINES = 10;

    private final Clock clock;
    private final Supplier<FalSettings> settings;
    private final Function<String, @Nullable FalModel> models;
    private final Consumer<FalRequest> ended;
    private final Map<String, FalRequest> requests = new LinkedHashMap<>();
    private final List<FalRequest> waiting = new ArrayList<>();
    private int running;
    private final ExecutorService workers =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("fal-", 1).factory());
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("fal-sweeper").factory());

    FalQueue(
            Clock clock,
            Supplier<FalSettings> settings,
            Function<String, @Nullable FalModel> models,
            Consumer<FalRequest> ended) {
        this.clock = clock;
        this.settings = settings;
        this.models = models;
        this.ended = ended;
        var _ = sweeper.scheduleWithFixedDelay(this::dispatch, 100, 100, TimeUnit.MILLISECONDS);
    }

    void submit(FalRequest request) {
        synchronized (this) {
            requests.put(request.id(), request);
            waiting.add(request);
        }
        dispatch();
    }

    synchronized Optional<FalRequest> find(String id) {
        return Optional.ofNullable(requests.get(id));
    }

    synchronized List<FalRequest> all() {
        return List.copyOf(requests.values());
    }

    /// How many wait before this one.
    synchronized int position(FalRequest request) {
        return Math.max(0, inOrder().indexOf(request));
    }

    synchronized int length() {
        return waiting.size();
    }

    Cancellation cancel(FalRequest request) {
        boolean removed;
        synchronized (this) {
            if (request.status() == Status.COMPLETED) {
                return Cancellation.ALREADY_COMPLETED;
            }
            request.cancel();
            removed = !request.behaviour().isIgnoringCancel() && waiting.remove(request);
        }
        if (removed) {
            end(request, Outcome.infrastructure("client_cancelled"));
            return Cancellation.OK;
        }
        return Cancellation.CANCELLATION_REQUESTED;
    }

    /// Forgets everything; what runs is told to stop.
    void clear() {
        List<FalRequest> old;
        synchronized (this) {
            old = all();
            requests.clear();
            waiting.clear();
        }
        for (FalRequest request : old) {
            request.end(Outcome.infrastructure("client_cancelled"), clock.instant());
        }
    }

    private void dispatch() {
        List<FalRequest> late = new ArrayList<>();
        synchronized (this) {
            Instant now = clock.instant();
            for (FalRequest request : List.copyOf(waiting)) {
                Instant deadline = request.startDeadline();
                if (deadline != null && now.isAfter(deadline)) {
                    waiting.remove(request);
                    late.add(request);
                }
            }
            while (running < settings.get().concurrency() && !waiting.isEmpty()) {
                FalRequest next = inOrder().getFirst();
                waiting.remove(next);
                running++;
                next.start(now);
                workers.execute(() -> run(next));
            }
        }
        late.forEach(request -> end(request, Outcome.infrastructure("request_timeout")));
    }

    private List<FalRequest> inOrder() {
        List<FalRequest> order = new ArrayList<>(waiting);
        order.sort(
                (a, b) -> Boolean.compare(isLow(a), isLow(b))); // stable: arrival decides the rest
        return order;
    }

    private static boolean isLow(FalRequest request) {
        return "low".equals(request.headers().get("x-fal-queue-priority"));
    }

    private void run(FalRequest request) {
        Outcome outcome;
        try {
            outcome = outcomeOf(request);
        } catch (ModelFailure failure) {
            outcome = failure.outcome();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            outcome = Outcome.infrastructure("runner_disconnected");
        } catch (RuntimeException e) { // a defect of the sandbox must not look like a hanging model
            request.log(clock.instant(), "sandbox defect: " + e);
            outcome = Outcome.infrastructure("runner_server_error");
        }
        synchronized (this) {
            running--;
        }
        end(request, outcome);
        dispatch();
    }

    private Outcome outcomeOf(FalRequest request) throws InterruptedException {
        FalModel model = models.apply(request.endpoint());
        if (model == null) {
            return Outcome.infrastructure("bad_request");
        }
        Outcome failure = request.behaviour().failure();
        if (failure == null) {
            FalModel.Run run = model.prepare(request);
            work(request, run);
            Outcome forced = request.forced();
            if (forced != null) {
                return forced;
            }
            if (!request.isCancelled() || request.behaviour().isIgnoringCancel()) {
                return new Outcome.Done(run.output());
            }
            return Outcome.infrastructure("client_cancelled");
        }
        Duration wanted = request.behaviour().duration();
        request.pause(wanted == null ? Duration.ZERO : wanted);
        if (request.behaviour().isHeld()) {
            request.pause(null);
        }
        return failure;
    }

    private void work(FalRequest request, FalModel.Run run) throws InterruptedException {
        Duration wanted = request.behaviour().duration();
        Duration pause = (wanted == null ? run.duration() : wanted).dividedBy(LOG_LINES);
        boolean stopped = false;
        for (int line = 1; line <= LOG_LINES; line++) {
            stopped = stopped || request.pause(pause);
            if (line == LOG_LINES && request.behaviour().isHeld()) {
                request.pause(null);
            }
            if (request.isCancelled() && !request.behaviour().isIgnoringCancel()) {
                return;
            }
            request.log(
                    clock.instant(),
                    "step " + (long) run.steps() * line / LOG_LINES + "/" + run.steps());
        }
    }

    private void end(FalRequest request, Outcome outcome) {
        if (request.end(outcome, clock.instant())) {
            ended.accept(request);
        }
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
        workers.shutdownNow();
    }
}
