package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.request.AnswerCallbackQuery;
import dev.aisha.bot.screen.Placement;
import dev.aisha.bot.screen.Rendered;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.screen.Rendered.Part;
import dev.aisha.bot.telegram.Outcome.BadRequest;
import dev.aisha.bot.telegram.Outcome.Blocked;
import dev.aisha.bot.telegram.Outcome.Conflict;
import dev.aisha.bot.telegram.Outcome.Down;
import dev.aisha.bot.telegram.Outcome.Gone;
import dev.aisha.bot.telegram.Outcome.NotModified;
import dev.aisha.bot.telegram.Outcome.RateLimited;
import dev.aisha.bot.telegram.Outcome.Sent;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shows what was rendered, part by part, each by those who know its kind of place.
@ApplicationScoped
public class Sender {
    private static final Duration WHILE_DOWN = Duration.ofSeconds(5);

    private final TelegramGateway gateway;
    private final OneScreen screen;
    private final OneMessage message;
    private final LiveCards cards;
    private final ImageMessages images;
    private final Pace pace;

    Sender(
            TelegramGateway gateway,
            OneScreen screen,
            OneMessage message,
            LiveCards cards,
            ImageMessages images,
            Pace pace) {
        this.gateway = gateway;
        this.screen = screen;
        this.message = message;
        this.cards = cards;
        this.images = images;
        this.pace = pace;
    }

    /// Shows all parts in order and stops at the first that cannot be shown now.
    ///
    /// @param work names what is shown, the same at every repeat: `u:<update>`, `n:<notification>`
    /// @param patience how long to wait for Telegram's limits in all
    public Shown show(Board board, Rendered rendered, String work, Duration patience) {
        Instant deadline = pace.deadline(patience);
        for (int i = 0; i < rendered.parts().size(); i++) {
            Step step = new Step(board, rendered.parts().get(i), work, i, deadline);
            Shown shown = verdict(step, place(step));
            if (!(shown instanceof Shown.Done)) {
                return shown;
            }
        }
        return new Shown.Done();
    }

    /// One line of text as a new message.
    public Shown say(Board board, String text, String work, Duration patience) {
        Part part = new Part(new Placement.Result(), new Body.Text(text), List.of());
        return show(board, new Rendered(List.of(part)), work, patience);
    }

    /// Ends the button's waiting animation.
    ///
    /// @param text a short line shown over the chat, or none
    public void answer(String callbackId, @Nullable String text) {
        var request = new AnswerCallbackQuery(callbackId);
        if (text != null) {
            request.text(text);
        }
        gateway.call(request, _ -> true);
    }

    private Outcome<Anchor> place(Step step) {
        return switch (step.part().placement()) {
            case Placement.OnScreen() -> screen.show(step);
            case Placement.Live(var settled) -> screen.live(step, settled);
            case Placement.OnTapped() -> screen.onTapped(step);
            case Placement.RemoveTapped() -> screen.removeTapped(step);
            case Placement.RemoveSent(var sent) -> screen.removeSent(step, sent);
            case Placement.RemoveImage(var id) -> images.remove(step, id);
            case Placement.CaptionImage(var id) -> images.caption(step, id);
            case Placement.Result() -> message.sendOnce(step, false);
            case Placement.Card card -> cards.show(step, card);
        };
    }

    private static Shown verdict(Step step, Outcome<Anchor> outcome) {
        return switch (outcome) {
            case Sent<Anchor> _, NotModified<Anchor> _ -> new Shown.Done();
            case Gone<Anchor> _ -> new Shown.Done();
            case RateLimited<Anchor>(var delay) -> new Shown.Later(delay);
            case Blocked<Anchor> _ -> new Shown.Unreachable();
            case Down<Anchor>(var reason) -> {
                Log.warnf("chat=%d: a message waits, Telegram: %s", step.chat(), reason);
                yield new Shown.Later(WHILE_DOWN);
            }
            case Conflict<Anchor>(var description) -> refused(step, description);
            case BadRequest<Anchor>(var description) -> refused(step, description);
        };
    }

    /// Repeating what Telegram refuses would block the chat for good: logged as our defect.
    private static Shown refused(Step step, String description) {
        Log.errorf(
                "chat=%d work=%s part=%d: Telegram refused a message: %s",
                step.chat(), step.work(), step.index(), description);
        return new Shown.Done();
    }
}
