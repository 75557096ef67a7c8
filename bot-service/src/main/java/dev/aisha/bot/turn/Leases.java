package dev.aisha.bot.turn;

import dev.aisha.bot.redis.Redis;
import dev.aisha.bot.redis.RedisDownException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// One turn at a time per chat: a fair lock within this process, then a short lease in Redis
/// against the other replicas, renewed while the turn runs.
@ApplicationScoped
public class Leases {
    private static final Duration STEP = Duration.ofMillis(40);

    private static final String RENEW =
            """
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return '0' end
            redis.call('PEXPIRE', KEYS[1], ARGV[2])
            return '1'
            """;

    private static final String RELEASE =
            """
            if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
            return '1'
            """;

    private final Redis redis;
    private final Duration time;
    private final ConcurrentMap<Long, Queue> queues = new ConcurrentHashMap<>();

    Leases(Redis redis, TurnConfig config) {
        this.redis = redis;
        this.time = config.lease();
    }

    static String key(long chat) {
        return "bot:lease:" + chat;
    }

    /// Takes the chat, or gives up after the patience.
    ///
    /// @throws RedisDownException when nobody can say whose turn it is
    public @Nullable Lease take(long chat, Duration patience) {
        Queue queue = join(chat);
        boolean taken = false;
        try {
            long end = System.nanoTime() + patience.toNanos();
            if (!queue.lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return null;
            }
            try {
                String token = UUID.randomUUID().toString();
                while (!redis.claim(key(chat), token, time)) {
                    if (System.nanoTime() + STEP.toNanos() > end) {
                        return null;
                    }
                    Thread.sleep(STEP);
                }
                taken = true;
                return new Lease(chat, token, queue);
            } finally {
                if (!taken) {
                    queue.lock.unlock();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            if (!taken) {
                leave(chat, queue);
            }
        }
    }

    private Queue join(long chat) {
        return queues.compute(
                chat,
                (_, known) -> {
                    Queue queue = known == null ? new Queue() : known;
                    queue.users.incrementAndGet();
                    return queue;
                });
    }

    private void leave(long chat, Queue queue) {
        queues.computeIfPresent(
                chat, (_, known) -> queue.users.decrementAndGet() == 0 ? null : known);
    }

    private static final class Queue {
        private final ReentrantLock lock = new ReentrantLock(true);
        private final AtomicInteger users = new AtomicInteger();
    }

    /// The right to act in a chat. Closed by the thread that took it.
    public final class Lease implements AutoCloseable {
        private final long chat;
        private final String token;
        private final Queue queue;
        private final Thread renewal;

        private Lease(long chat, String token, Queue queue) {
            this.chat = chat;
            this.token = token;
            this.queue = queue;
            this.renewal = Thread.ofVirtual().name("lease-" + chat).start(this::renew);
        }

        public long chat() {
            return chat;
        }

        String token() {
            return token;
        }

        private void renew() {
            try {
                while (true) {
                    Thread.sleep(time.dividedBy(3));
                    String answer =
                            redis.script(RENEW, List.of(key(chat)), token, time.toMillis())
                                    .getFirst();
                    if (answer.equals("0")) {
                        return; // lost: the save will find out
                    }
                }
            } catch (InterruptedException | RedisDownException _) {
                // closed, or Redis is away: the save will find out
            }
        }

        @Override
        public void close() {
            renewal.interrupt();
            try {
                redis.script(RELEASE, List.of(key(chat)), token);
            } catch (RedisDownException _) {
                // it ends by itself
            } finally {
                queue.lock.unlock();
                leave(chat, queue);
            }
        }
    }
}
