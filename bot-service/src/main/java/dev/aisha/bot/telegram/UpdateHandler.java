package dev.aisha.bot.telegram;

import java.time.Duration;

/// Acts on updates; the same one may come several times.
public interface UpdateHandler {
    Handled handle(Incoming update);

    /// The update failed for so long that it is given up: the person is told.
    void giveUp(Incoming update);

    /// Whether the update is done with.
    sealed interface Handled {
        record Done() implements Handled {}

        /// Nothing was recorded: deliver it again after the delay.
        record Later(Duration delay) implements Handled {}
    }
}
