package dev.aisha.bot.turn;

import dev.aisha.bot.redis.RedisDownException;
import dev.aisha.bot.telegram.Board;
import dev.aisha.bot.telegram.Sender;
import dev.aisha.bot.telegram.Shown;
import dev.aisha.bot.turn.Leases.Lease;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Shows the latest screen of chats that Telegram limited, as soon as it may be shown.
@ApplicationScoped
class OwedScreens {
    private static final int AT_ONCE = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Leases leases;
    private final Chats chats;
    private final Sender sender;
    private final TurnConfig config;
    private @Nullable Thread thread;

    OwedScreens(Leases leases, Chats chats, Sender sender, TurnConfig config) {
        this.leases = leases;
        this.chats = chats;
        this.sender = sender;
        this.config = config;
    }

    void begin(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("owed-screens").start(this::loop);
    }

    void end(@Observes ShutdownEvent event) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void loop() {
        try {
            while (true) {
                Thread.sleep(config.owedEvery());
                round();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            // side by side: a chat that Telegram limits holds up no other
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                chats.due(AT_ONCE).forEach(chat -> threads.execute(() -> attempt(chat)));
            }
        } catch (RedisDownException _) {
            Log.debug("Owed screens wait for Redis");
        }
    }

    private void attempt(long chat) {
        try {
            show(chat);
        } catch (RedisDownException _) {
            Log.debug("An owed screen waits for Redis");
        } catch (RuntimeException e) {
            // the others must outlive a defect with one chat
            Log.errorf(e, "chat=%d: an owed screen could not be shown", chat);
        }
    }

    private void show(long id) {
        try (Lease lease = leases.take(id, Duration.ofMillis(50))) {
            if (lease == null) {
                return;
            }
            Chat chat = chats.load(id);
            Owed owed = chat.owed();
            if (owed == null) {
                chats.save(lease, chat, null, Duration.ZERO);
                return;
            }
            Board board = new Board(id, chat.screen(), owed.tapped());
            Shown shown = sender.show(board, owed.rendered(), owed.work(), PATIENCE);
            Chat next = chat.showing(board.standing());
            if (shown instanceof Shown.Later(var delay)) {
                chats.save(lease, next, null, delay);
            } else {
                chats.save(lease, next.owing(null), null, Duration.ZERO);
            }
        }
    }
}
