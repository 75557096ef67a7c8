package dev.aisha.bot.turn;

import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Dialogue;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.screen.Callback;
import dev.aisha.bot.screen.Rendered;
import dev.aisha.bot.screen.ScreenRenderer;
import dev.aisha.bot.telegram.Board;
import dev.aisha.bot.telegram.Incoming;
import dev.aisha.bot.telegram.Sender;
import dev.aisha.bot.telegram.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Taps while Redis is away. Buttons that say all and change nothing work from the message itself;
/// nothing else does.
@ApplicationScoped
class ReadOnlyTaps {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Dialogue dialogue;
    private final ScreenRenderer renderer;
    private final Sender sender;

    ReadOnlyTaps(Dialogue dialogue, ScreenRenderer renderer, Sender sender) {
        this.dialogue = dialogue;
        this.renderer = renderer;
        this.sender = sender;
    }

    void play(Incoming.Tap tap, Input input) {
        if (!readsOnly(Callback.decode(tap.data()))) {
            sender.answer(tap.callbackId(), Texts.in(input.language()).tryLater());
            return;
        }
        try (TapAnswer answer = new TapAnswer(sender, tap.callbackId())) {
            Dialogue.Outcome outcome =
                    dialogue.play(
                            input.owner(),
                            input.language(),
                            new Conversation.Home(),
                            input.event(),
                            input.origin());
            answer.give(outcome.down() == null ? null : Texts.in(input.language()).tryLater());
            Rendered rendered =
                    renderer.render(outcome.screen(), outcome.notice(), outcome.spoken());
            Board board = new Board(input.person(), Standing.at(tap.message()), tap.message());
            sender.show(board, rendered, input.work(), PATIENCE);
        }
    }

    private static boolean readsOnly(Callback callback) {
        return switch (callback) {
            case Callback.Menu _,
                    Callback.Help _,
                    Callback.Balance _,
                    Callback.Gallery _,
                    Callback.ShowImage _,
                    Callback.Avatars _,
                    Callback.ShowAvatar _ ->
                    true;
            default -> false;
        };
    }
}
