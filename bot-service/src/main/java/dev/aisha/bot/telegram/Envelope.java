package dev.aisha.bot.telegram;

import dev.aisha.bot.screen.Rendered.Button;
import java.time.Instant;
import java.util.List;

/// Everything about a message but its content.
///
/// @param owner whose pictures may be shown, see [Board#owner]
/// @param keys rows of buttons below it
/// @param result whether it stays in the chat as it is
/// @param deadline until when Telegram's limits are waited for
record Envelope(
        long chat, String owner, List<List<Button>> keys, boolean result, Instant deadline) {
    /// The same without buttons.
    Envelope bare() {
        return new Envelope(chat, owner, List.of(), result, deadline);
    }
}
