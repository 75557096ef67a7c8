package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.request.AnswerCallbackQuery;
import com.pengrad.telegrambot.request.DeleteMessage;
import com.pengrad.telegrambot.request.EditMessageReplyMarkup;
import dev.aisha.bot.screen.Placement;
import dev.aisha.bot.screen.Rendered;
import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.screen.Rendered.Part;
import dev.aisha.bot.telegram.Cards.Card;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shows what was rendered: decides for each part which message it is, and leaves a mark of every
/// new message at once, so that a repeat after a crash edits or skips instead of doubling.
@ApplicationScoped
public class Sender {
    /// Faster edits of one card bring bans, and nobody reads that fast.
    private static final Duration CARD_PACE = Duration.ofMillis(1500);

    private static final Duration WHILE_DOWN = Duration.ofSeconds(5);

    private final TelegramGateway gateway;
    private final Messages messages;
    private final Pace pace;
    private final SentParts sent;
    private final Cards cards;
    private final Clock clock;

    Sender(
            TelegramGateway gateway,
            Messages messages,
            Pace pace,
            SentParts sent,
            Cards cards,
            Clock clock) {
        this.gateway = gateway;
        this.messages = messages;
        this.pace = pace;
        this.sent = sent;
        this.cards = cards;
        this.clock = clock;
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

    private record Step(Board board, Part part, String work, int index, Instant deadline) {
        long chat() {
            return board.chat();
        }
    }

    private Outcome<Anchor> place(Step step) {
        Board board = step.board();
        return switch (step.part().placement()) {
            case Placement.OnScreen() ->
                    board.tappedScreen() ? editScreen(step) : newScreen(step, false);
            case Placement.Live(var settled) -> live(step, settled);
            case Placement.OnTapped() -> onTapped(step);
            case Placement.RemoveTapped() -> removeTapped(step);
            case Placement.Result() -> result(step);
            case Placement.Card card -> card(step, card);
        };
    }

    private Outcome<Anchor> editScreen(Step step) {
        Anchor screen = step.board().screen();
        if (screen == null) {
            return newScreen(step, false);
        }
        Outcome<Anchor> outcome = edit(step, screen);
        return switch (outcome) {
            case Sent<Anchor>(var message) -> {
                step.board().stands(step.board().standing().redrawn(message, clock.instant()));
                yield outcome;
            }
            case Gone<Anchor> _ -> newScreen(step, true);
            default -> outcome;
        };
    }

    private Outcome<Anchor> newScreen(Step step, boolean deleteOld) {
        Anchor old = step.board().screen();
        Outcome<Anchor> outcome = sendOnce(step, true);
        if (outcome instanceof Sent<Anchor>(var message)) {
            step.board().stands(Standing.sent(message, clock.instant()));
            if (old != null && old.messageId() != message.messageId()) {
                retire(step.chat(), old, deleteOld);
            }
        }
        return outcome;
    }

    private Outcome<Anchor> live(Step step, boolean settled) {
        Standing standing = step.board().standing();
        if (standing.message() == null) {
            return newScreen(step, true);
        }
        Instant covered = settled ? standing.coveredAt() : null;
        Instant due = standing.drawnAt().plus(CARD_PACE);
        if (covered != null && covered.plus(CARD_PACE).isAfter(due)) {
            due = covered.plus(CARD_PACE);
        }
        Duration wait = Duration.between(clock.instant(), due);
        if (wait.isPositive()) {
            return new RateLimited<>(wait);
        }
        return covered == null ? editScreen(step) : newScreen(step, true);
    }

    private Outcome<Anchor> onTapped(Step step) {
        Board board = step.board();
        Anchor tapped = board.tapped();
        if (tapped == null || board.tappedScreen()) {
            return board.tappedScreen() ? editScreen(step) : newScreen(step, false);
        }
        Outcome<Anchor> outcome = edit(step, tapped);
        return outcome instanceof Gone<Anchor> ? sendOnce(step, true) : outcome;
    }

    private Outcome<Anchor> removeTapped(Step step) {
        Anchor tapped = step.board().tapped();
        if (tapped == null) {
            return new NotModified<>();
        }
        if (step.board().tappedScreen()) {
            step.board().stands(Standing.NONE);
        }
        retire(step.chat(), tapped, true);
        return new Sent<>(tapped);
    }

    private Outcome<Anchor> result(Step step) {
        return sendOnce(step, false);
    }

    /// A live card: the newest revision wins, edits keep their distance, the last one always shows.
    private Outcome<Anchor> card(Step step, Placement.Card wanted) {
        Card card = cards.find(wanted.cardId());
        if (card == null || wanted.here()) {
            return newCard(step, wanted, card);
        }
        if (card.closed() || wanted.revision() <= card.revision()) {
            return new NotModified<>();
        }
        Duration since = Duration.between(card.shownAt(), clock.instant());
        if (since.compareTo(CARD_PACE) < 0) {
            // progress comes again, or something newer does; the end is worth waiting for
            if (!wanted.last() || !pace.rest(CARD_PACE.minus(since), step.deadline())) {
                return new RateLimited<>(CARD_PACE.minus(since));
            }
        }
        Outcome<Anchor> outcome = edit(step, card.message());
        if (outcome instanceof Gone<Anchor>) {
            outcome = sendOnce(step, true);
        }
        Anchor shown =
                switch (outcome) {
                    case Sent<Anchor>(var message) -> message;
                    case NotModified<Anchor> _ -> card.message();
                    default -> null;
                };
        if (shown != null) {
            cards.save(wanted.cardId(), shown, wanted.revision(), wanted.last());
        }
        return outcome;
    }

    /// The tapped message turns into the card, or a new one does. A card that stood elsewhere loses
    /// its buttons: there is one message per card.
    private Outcome<Anchor> newCard(Step step, Placement.Card wanted, @Nullable Card before) {
        Board board = step.board();
        Anchor tapped = board.tapped();
        boolean becomes = wanted.here() || board.tappedScreen();
        Outcome<Anchor> outcome = tapped != null && becomes ? edit(step, tapped) : new Gone<>();
        if (outcome instanceof NotModified<Anchor> && tapped != null) {
            outcome = new Sent<>(tapped);
        }
        if (outcome instanceof Gone<Anchor>) {
            outcome = sendOnce(step, true);
        } else if (outcome instanceof Sent<Anchor> && board.tappedScreen()) {
            board.stands(Standing.NONE);
        }
        if (outcome instanceof Sent<Anchor>(var message)) {
            if (before != null && before.message().messageId() != message.messageId()) {
                retire(step.chat(), before.message(), false);
            }
            long revision = Math.max(wanted.revision(), before == null ? 0 : before.revision());
            boolean closed = wanted.last() || (before != null && before.closed());
            cards.save(wanted.cardId(), message, revision, closed);
        }
        return outcome;
    }

    /// Sends a new message, unless an earlier attempt at the same work did.
    ///
    /// @param refresh whether what was sent then is to get this content
    private Outcome<Anchor> sendOnce(Step step, boolean refresh) {
        Anchor earlier = sent.find(step.work(), step.index());
        if (earlier != null) {
            if (!refresh) {
                return new Sent<>(earlier);
            }
            Outcome<Anchor> outcome = edit(step, earlier);
            if (outcome instanceof NotModified<Anchor>) {
                return new Sent<>(earlier);
            }
            if (!(outcome instanceof Gone<Anchor>)) {
                return outcome;
            }
        }
        Outcome<Anchor> outcome =
                messages.send(
                        step.chat(),
                        step.board().owner(),
                        step.part().body(),
                        step.part().keyboard(),
                        step.deadline());
        if (outcome instanceof Sent<Anchor>(var message)) {
            sent.mark(step.work(), step.index(), message);
        }
        return outcome;
    }

    private Outcome<Anchor> edit(Step step, Anchor message) {
        return messages.edit(
                step.chat(),
                step.board().owner(),
                message,
                step.part().body(),
                step.part().keyboard(),
                step.deadline());
    }

    /// An old screen leaves, or at least its buttons do. Nobody waits for that to work.
    private void retire(long chat, Anchor old, boolean delete) {
        boolean gone =
                delete
                        && gateway.call(new DeleteMessage(chat, old.messageId()), _ -> true)
                                instanceof Sent<Boolean>;
        if (!gone) {
            gateway.call(new EditMessageReplyMarkup(chat, old.messageId()), _ -> true);
        }
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

    /// Rows of no buttons, for callers that show plain words.
    static List<List<Rendered.Button>> noButtons() {
        return List.of();
    }

    /// One line of text as a new message.
    public Shown say(Board board, String text, String work, Duration patience) {
        Body body = new Body.Text(text);
        Part part = new Part(new Placement.Result(), body, noButtons());
        return show(board, new Rendered(List.of(part)), work, patience);
    }
}
