package dev.aisha.bot.turn;

import dev.aisha.bot.telegram.Sender;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Ends a button's waiting animation exactly once: with words when the turn has some to say soon
/// enough, else silently, and always within a second.
final class TapAnswer implements AutoCloseable {
    /// Telegram's clients turn their wheel until then; a second is what we promise.
    private static final Duration LATEST = Duration.ofMillis(700);

    private final Sender sender;
    private final String callbackId;
    private final AtomicBoolean given = new AtomicBoolean();
    private final Thread alarm;

    TapAnswer(Sender sender, String callbackId) {
        this.sender = sender;
        this.callbackId = callbackId;
        this.alarm = Thread.ofVirtual().name("tap-answer").start(this::waitThenGive);
    }

    /// @param text shown over the chat, or none
    void give(@Nullable String text) {
        if (given.compareAndSet(false, true)) {
            sender.answer(callbackId, text);
        }
    }

    private void waitThenGive() {
        try {
            Thread.sleep(LATEST);
            give(null);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What has not been answered is answered now.
    @Override
    public void close() {
        give(null);
        alarm.interrupt();
    }
}
