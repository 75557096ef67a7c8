package dev.aisha.sandbox.bench;

import dev.aisha.sandbox.telegram.Actor;
import dev.aisha.sandbox.telegram.LoggedCall;
import dev.aisha.sandbox.telegram.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// How long a person waits because of us: from what they did to the bot's first call at Telegram.
record UpdateLatency(int chats, double perSecond, Duration warmUp, Duration time)
        implements Measurement {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final List<String> TAPS = List.of("bal", "gal", "m");
    private static final List<String> TEXTS = List.of("/balance", "/menu", "a cat on a bicycle");

    /// One thing that a person did.
    ///
    /// @param query the tap's id, which the bot's answer names
    private record Deed(long person, Instant at, @Nullable String query) {}

    private record Times(
            List<Duration> taps, List<Duration> texts, List<Duration> screens, int silent) {}

    @Override
    public Figure measure(World world) throws InterruptedException {
        List<Actor> people = people(world);
        var clock = Clock.systemUTC();
        load(world, people, warmUp, clock);
        world.sandbox().telegram().forgetCalls();
        Work before = world.work();
        Queue<Deed> deeds = new ConcurrentLinkedQueue<>();
        Percentiles late = load(people, time, clock, deeds);
        Work after = world.work();
        TimeUnit.SECONDS.sleep(3); // what is still under way
        return figure(
                times(deeds, world.sandbox().telegram().callsAfter(0)), late, after.since(before));
    }

    private List<Actor> people(World world) throws InterruptedException {
        List<Actor> people = new ArrayList<>();
        for (int i = 0; i < chats; i++) {
            people.add(world.sandbox().telegram().newPerson("Person " + i, "en"));
        }
        OpenLoop.run(20, Duration.ofMillis(chats * 50L), i -> people.get(i).write("/start"));
        Patience.until(
                "the bot's greetings",
                ANSWER_LIMIT,
                () -> people.stream().allMatch(one -> one.lastFromBot().isPresent()));
        return people;
    }

    private void load(World world, List<Actor> people, Duration howLong, Clock clock)
            throws InterruptedException {
        load(people, howLong, clock, new ConcurrentLinkedQueue<>());
        Patience.until(
                "the updates of the warm-up",
                ANSWER_LIMIT,
                () -> world.sandbox().telegram().pendingUpdates() == 0);
    }

    private Percentiles load(List<Actor> people, Duration howLong, Clock clock, Queue<Deed> deeds)
            throws InterruptedException {
        return OpenLoop.run(
                perSecond,
                howLong,
                number ->
                        deeds.add(deed(people.get(number % chats), number / chats, number, clock)));
    }

    /// Each person taps and writes in turn; neighbours do different things.
    private static Deed deed(Actor person, int round, int number, Clock clock) {
        int step = round + number;
        if (step % 2 == 0) {
            int screen = person.lastFromBot().map(Message::id).orElseThrow();
            Instant at = clock.instant();
            String query = person.forgeTap(screen, TAPS.get(step / 2 % TAPS.size()));
            return new Deed(person.id(), at, query);
        }
        Instant at = clock.instant();
        person.write(TEXTS.get(step / 2 % TEXTS.size()));
        return new Deed(person.id(), at, null);
    }

    /// A text is answered by the chat's next call. One that gets none before the person's next deed
    /// counts with the whole time in between, so that being stuck cannot look fast.
    private static Times times(Collection<Deed> deeds, List<LoggedCall> calls) {
        Map<String, Instant> answers = new HashMap<>();
        Map<Long, List<Instant>> ofChats = new HashMap<>();
        for (LoggedCall call : calls) {
            String query = call.parameters().get("callback_query_id");
            if (query != null) {
                answers.putIfAbsent(query, call.at());
            } else if (call.person() != null) {
                ofChats.computeIfAbsent(call.person(), _ -> new ArrayList<>()).add(call.at());
            }
        }
        ofChats.values().forEach(times -> times.sort(Comparator.naturalOrder()));
        Instant end = Clock.systemUTC().instant();
        Map<Long, Instant> next = new HashMap<>();
        var result = new Times(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0);
        int silent = 0;
        for (Deed deed :
                deeds.stream().sorted(Comparator.comparing(Deed::at).reversed()).toList()) {
            Instant limit = next.getOrDefault(deed.person(), end);
            next.put(deed.person(), deed.at());
            Instant screen =
                    ofChats.getOrDefault(deed.person(), List.of()).stream()
                            .filter(at -> at.isAfter(deed.at()) && at.isBefore(limit))
                            .findFirst()
                            .orElse(null);
            if (screen != null) {
                result.screens().add(Duration.between(deed.at(), screen));
            }
            Instant first = deed.query() == null ? screen : answers.get(deed.query());
            if (first == null) {
                silent++;
            }
            (deed.query() == null ? result.texts() : result.taps())
                    .add(Duration.between(deed.at(), first == null ? limit : first));
        }
        return new Times(result.taps(), result.texts(), result.screens(), silent);
    }

    private Figure figure(Times times, Percentiles late, String work) {
        var all = new ArrayList<>(times.taps());
        all.addAll(times.texts());
        Percentiles first = Percentiles.of(all);
        Percentiles taps = Percentiles.of(times.taps());
        Percentiles texts = Percentiles.of(times.texts());
        Percentiles screens = Percentiles.of(times.screens());
        List<Row> rows =
                List.of(
                        Row.atMost("update to first call, p50", 10, first.millis(50), "ms"),
                        Row.atMost("update to first call, p99", 50, first.millis(99), "ms"),
                        Row.shown("the same, slowest", first.millis(100), "ms"),
                        Row.shown("taps only, p50", taps.millis(50), "ms"),
                        Row.shown("taps only, p99", taps.millis(99), "ms"),
                        Row.shown("texts only, p50", texts.millis(50), "ms"),
                        Row.shown("texts only, p99", texts.millis(99), "ms"),
                        Row.shown("update to the new screen, p50", screens.millis(50), "ms"),
                        Row.shown("update to the new screen, p99", screens.millis(99), "ms"),
                        Row.shown("updates measured", first.count(), null),
                        Row.shown("updates without an answer", times.silent(), null));
        String method =
                ("%.0f updates/s over %d chats for %d s after %d s of warm-up, on a fixed schedule that"
                                + " does not wait for answers, by webhook: half taps (balance,"
                                + " gallery, menu), half texts (/balance, /menu, a sentence). Both"
                                + " ends are taken inside the sandbox: when the person acts, and when"
                                + " the bot's first HTTP request arrives; api-service, PostgreSQL and"
                                + " Redis take part. %s")
                        .formatted(
                                perSecond,
                                chats,
                                time.toSeconds(),
                                warmUp.toSeconds(),
                                World.RAISED);
        String driver =
                "The driver itself started actions late by %.2f ms (p99)."
                        .formatted(late.millis(99));
        return new Figure(
                "Latency we add",
                LocalDate.now(Clock.systemUTC()),
                method,
                rows,
                List.of(work, driver));
    }
}
