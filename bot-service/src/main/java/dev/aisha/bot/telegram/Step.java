package dev.aisha.bot.telegram;

import dev.aisha.bot.screen.Placement;
import dev.aisha.bot.screen.Rendered.Part;
import java.time.Instant;

/// One part on its way into a chat.
///
/// @param work names what is shown, the same at every repeat
/// @param index of the part in what is shown
/// @param deadline until when Telegram's limits are waited for
record Step(Board board, Part part, String work, int index, Instant deadline) {
    long chat() {
        return board.chat();
    }

    Envelope envelope() {
        return new Envelope(
                chat(),
                board.owner(),
                part.keyboard(),
                part.placement() instanceof Placement.Result,
                deadline);
    }
}
