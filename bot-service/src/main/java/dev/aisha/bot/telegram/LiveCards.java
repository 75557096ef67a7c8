package dev.aisha.bot.telegram;

import dev.aisha.bot.screen.Placement;
import dev.aisha.bot.telegram.Cards.Card;
import dev.aisha.bot.telegram.Outcome.Gone;
import dev.aisha.bot.telegram.Outcome.NotModified;
import dev.aisha.bot.telegram.Outcome.RateLimited;
import dev.aisha.bot.telegram.Outcome.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Live cards: the newest revision wins, edits keep their distance, the last one always shows.
@ApplicationScoped
class LiveCards {
    /// Faster edits of one card bring bans, and nobody reads that fast.
    static final Duration PACE = Duration.ofMillis(1500);

    private final OneMessage message;
    private final Cards cards;
    private final Pace pace;
    private final Clock clock;

    LiveCards(OneMessage message, Cards cards, Pace pace, Clock clock) {
        this.message = message;
        this.cards = cards;
        this.pace = pace;
        this.clock = clock;
    }

    Outcome<Anchor> show(Step step, Placement.Card wanted) {
        Card card = cards.find(wanted.cardId());
        if (card == null || wanted.here()) {
            return anew(step, wanted, card);
        }
        if (card.closed() || wanted.revision() <= card.revision()) {
            return new NotModified<>();
        }
        Duration since = Duration.between(card.shownAt(), clock.instant());
        if (since.compareTo(PACE) < 0) {
            // progress comes again, or something newer does; the end is worth waiting for
            if (!wanted.last() || !pace.rest(PACE.minus(since), step.deadline())) {
                return new RateLimited<>(PACE.minus(since));
            }
        }
        Outcome<Anchor> outcome = message.edit(step, card.message());
        if (outcome instanceof Gone<Anchor>) {
            outcome = message.sendOnce(step, true);
            if (outcome instanceof Sent<Anchor>(var now)
                    && now.messageId() != card.message().messageId()) {
                message.retire(step.chat(), card.message(), false);
            }
        }
        Anchor shown =
                switch (outcome) {
                    case Sent<Anchor>(var now) -> now;
                    case NotModified<Anchor> _ -> card.message();
                    default -> null;
                };
        if (shown != null) {
            cards.save(wanted.cardId(), shown, wanted.revision(), wanted.last());
        }
        return outcome;
    }

    /// The tapped screen turns into a card that was asked for, or a new message does. A card that
    /// stood elsewhere loses its buttons: there is one message per card. What else was tapped
    /// stays.
    private Outcome<Anchor> anew(Step step, Placement.Card wanted, @Nullable Card before) {
        Board board = step.board();
        Anchor tapped = board.tapped();
        boolean itself =
                before != null
                        && tapped != null
                        && before.message().messageId() == tapped.messageId();
        boolean screen = wanted.here() && board.tappedScreen();
        boolean becomes = itself || screen;
        Outcome<Anchor> outcome =
                tapped != null && becomes ? message.edit(step, tapped) : new Gone<>();
        if (outcome instanceof NotModified<Anchor> && tapped != null) {
            outcome = new Sent<>(tapped);
        }
        if (outcome instanceof Gone<Anchor>) {
            outcome = message.sendOnce(step, true);
            if (outcome instanceof Sent<Anchor> && screen && tapped != null) {
                // a picture cannot turn into words: the screen it was leaves
                message.retire(step.chat(), tapped, true);
            }
        }
        if (outcome instanceof Sent<Anchor> && screen) {
            board.stands(Standing.NONE);
        }
        if (outcome instanceof Sent<Anchor>(var now)) {
            if (before != null && before.message().messageId() != now.messageId()) {
                message.retire(step.chat(), before.message(), false);
            }
            long revision = Math.max(wanted.revision(), before == null ? 0 : before.revision());
            boolean closed = wanted.last() || (before != null && before.closed());
            cards.save(wanted.cardId(), now, revision, closed);
        }
        return outcome;
    }
}
