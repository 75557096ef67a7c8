package dev.aisha.bot.telegram;

import com.google.gson.JsonObject;
import dev.aisha.bot.redis.Redis;
import dev.aisha.bot.redis.RedisDownException;
import dev.aisha.bot.telegram.Outcome.Conflict;
import dev.aisha.bot.telegram.Outcome.RateLimited;
import dev.aisha.bot.telegram.Outcome.Sent;
import dev.aisha.bot.telegram.UpdateHandler.Handled;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Asks Telegram for updates where no webhook is configured. One replica polls; the others wait for
/// its lease to end.
@ApplicationScoped
class PollLoop {
    private static final String LEASE = "bot:poller";
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);
    private static final Duration STANDBY = Duration.ofSeconds(2);
    private static final Duration PROGRESS = Duration.ofMillis(500);

    private static final String HOLD =
            """
            local holder = redis.call('GET', KEYS[1])
            if holder and holder ~= ARGV[1] then return '0' end
            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            return '1'
            """;

    private static final String RELEASE =
            """
            if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
            return '1'
            """;

    private final TelegramGateway gateway;
    private final UpdateIntake intake;
    private final Redis redis;
    private final TelegramConfig config;
    private final Clock clock;
    private final String token = UUID.randomUUID().toString();
    private final Offsets offsets = new Offsets();
    private final Lanes lanes = new Lanes();
    private volatile boolean running;
    private volatile boolean holder;
    private List<Thread> threads = List.of();

    PollLoop(
            TelegramGateway gateway,
            UpdateIntake intake,
            Redis redis,
            TelegramConfig config,
            Clock clock) {
        this.gateway = gateway;
        this.intake = intake;
        this.redis = redis;
        this.config = config;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent event) {
        if (config.polling().enabled() && config.webhook().url().isEmpty()) {
            start();
        }
    }

    void end(@Observes ShutdownEvent event) {
        stop();
    }

    void start() {
        running = true;
        threads =
                List.of(
                        Thread.ofVirtual().name("telegram-poll").start(this::loop),
                        Thread.ofVirtual().name("telegram-poll-lease").start(this::keepLease));
    }

    void stop() {
        if (!running) {
            return;
        }
        running = false;
        threads.forEach(Thread::interrupt);
        try {
            redis.script(RELEASE, List.of(LEASE), token);
        } catch (RedisDownException _) {
            // the lease ends by itself
        }
    }

    private void loop() {
        Duration backoff = Duration.ofSeconds(1);
        while (running) {
            try {
                if (!mayPoll()) {
                    Thread.sleep(STANDBY);
                    continue;
                }
                if (poll()) {
                    backoff = Duration.ofSeconds(1);
                    continue;
                }
                Thread.sleep(backoff);
                backoff = shorter(backoff.multipliedBy(2), LONGEST_BACKOFF);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                // the loop must outlive any defect; what failed comes again
                Log.error("Polling stumbled and goes on", e);
            }
        }
    }

    /// A poll lasts longer than the lease, so that another takes over soon after a crash.
    private void keepLease() {
        try {
            while (running) {
                Thread.sleep(config.polling().lease().dividedBy(3));
                if (holder) {
                    mayPoll();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Without Redis the last holder goes on: read-only buttons work without it.
    private boolean mayPoll() {
        try {
            long lease = config.polling().lease().toMillis();
            holder = redis.script(HOLD, List.of(LEASE), token, lease).getFirst().equals("1");
        } catch (RedisDownException _) {
            Log.debug("Polling without Redis");
        }
        return holder;
    }

    /// @return false when Telegram wants or needs a pause
    private boolean poll() throws InterruptedException {
        // unfinished updates come again at once: no use in being held
        Duration hold = offsets.idle() ? config.polling().hold() : Duration.ZERO;
        Outcome<List<JsonObject>> outcome =
                gateway.updates(offsets.next(), hold, UpdateIntake.KINDS);
        switch (outcome) {
            case Sent<List<JsonObject>>(var updates) -> {
                boolean news = false;
                for (JsonObject update : updates) {
                    news |= begin(intake.read(update));
                }
                if (!news) {
                    offsets.awaitProgress(PROGRESS);
                }
                return true;
            }
            case RateLimited<List<JsonObject>>(var delay) -> {
                Thread.sleep(delay);
                return true;
            }
            case Conflict<List<JsonObject>>(var description) -> {
                Log.warnf("Polling waits: %s", description);
                return false;
            }
            default -> {
                Log.warnf("Polling waits: %s", outcome);
                return false;
            }
        }
    }

    private boolean begin(Incoming update) {
        boolean fresh = offsets.start(update.updateId());
        if (fresh) {
            lanes.run(UpdateIntake.lane(update), () -> work(update));
        }
        return fresh;
    }

    /// Tries until it works or the time is over; either way the stream goes on.
    private void work(Incoming update) {
        try {
            Instant end = clock.instant().plus(config.polling().retryFor());
            while (intake.handle(update) instanceof Handled.Later(var delay)) {
                if (!running) {
                    return; // not finished: Telegram delivers it to the next poller
                }
                if (!UpdateIntake.lasting(update) && clock.instant().plus(delay).isAfter(end)) {
                    intake.giveUp(update);
                    break;
                }
                Thread.sleep(delay);
            }
            offsets.finish(update.updateId());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            Log.errorf(e, "update=%d is given up", update.updateId());
            offsets.finish(update.updateId());
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
