package dev.aisha.bot.telegram;

import dev.aisha.bot.screen.Rendered.Body;
import dev.aisha.bot.telegram.Outcome.BadRequest;
import dev.aisha.bot.telegram.Outcome.Gone;
import dev.aisha.bot.telegram.Outcome.NotModified;
import dev.aisha.bot.telegram.Outcome.RateLimited;
import dev.aisha.bot.telegram.Outcome.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The chat's one screen: edited where it stands, or sent anew while the old one leaves.
@ApplicationScoped
class OneScreen {
    private final OneMessage message;
    private final Clock clock;

    OneScreen(OneMessage message, Clock clock) {
        this.message = message;
        this.clock = clock;
    }

    Outcome<Anchor> show(Step step) {
        return step.board().tappedScreen() ? edit(step) : anew(step, false);
    }

    /// Drawn at most once a pace, see [dev.aisha.bot.screen.Placement.Live].
    Outcome<Anchor> live(Step step, boolean settled) {
        Standing standing = step.board().standing();
        if (standing.message() == null) {
            return anew(step, true);
        }
        Instant covered = settled ? standing.coveredAt() : null;
        Instant due = standing.drawnAt().plus(LiveCards.PACE);
        if (covered != null && covered.plus(LiveCards.PACE).isAfter(due)) {
            due = covered.plus(LiveCards.PACE);
        }
        Duration wait = Duration.between(clock.instant(), due);
        if (wait.isPositive()) {
            return new RateLimited<>(wait);
        }
        return covered == null ? edit(step) : anew(step, true);
    }

    /// The tapped message itself, be it the screen or another.
    Outcome<Anchor> onTapped(Step step) {
        Board board = step.board();
        Anchor tapped = board.tapped();
        if (tapped == null || board.tappedScreen()) {
            return show(step);
        }
        Outcome<Anchor> outcome = message.edit(step, tapped);
        if (!(outcome instanceof Gone<Anchor>)) {
            return outcome;
        }
        Outcome<Anchor> anew = message.sendOnce(step, true);
        if (anew instanceof Sent<Anchor>) {
            message.retire(step.chat(), tapped, false); // one message with these buttons
        }
        return anew;
    }

    Outcome<Anchor> removeTapped(Step step) {
        Anchor tapped = step.board().tapped();
        if (tapped == null) {
            return new NotModified<>();
        }
        if (step.board().tappedScreen()) {
            step.board().stands(Standing.NONE);
        }
        boolean stays = message.remove(step.chat(), tapped) instanceof BadRequest<Boolean>;
        if (stays && !(replaced(step, tapped) instanceof Sent<Anchor>)) {
            message.retire(step.chat(), tapped, false);
        }
        return new Sent<>(tapped);
    }

    private Outcome<Anchor> replaced(Step step, Anchor tapped) {
        return step.part().body() instanceof Body.Nothing
                ? new Gone<>()
                : message.edit(step, tapped);
    }

    /// A message of the person's own, which the bot may not edit: it is said that it stays.
    Outcome<Anchor> removeSent(Step step, int messageId) {
        Anchor sent = new Anchor(messageId, true);
        boolean stays = message.remove(step.chat(), sent) instanceof BadRequest<Boolean>;
        return stays && !(step.part().body() instanceof Body.Nothing)
                ? message.sendOnce(step, false)
                : new Sent<>(sent);
    }

    private Outcome<Anchor> edit(Step step) {
        Anchor screen = step.board().screen();
        if (screen == null) {
            return anew(step, false);
        }
        Outcome<Anchor> outcome = message.edit(step, screen);
        return switch (outcome) {
            case Sent<Anchor>(var now) -> {
                step.board().stands(step.board().standing().redrawn(now, clock.instant()));
                yield outcome;
            }
            case Gone<Anchor> _ -> anew(step, true);
            default -> outcome;
        };
    }

    private Outcome<Anchor> anew(Step step, boolean deleteOld) {
        Anchor old = step.board().screen();
        Outcome<Anchor> outcome = message.sendOnce(step, true);
        if (outcome instanceof Sent<Anchor>(var now)) {
            step.board().stands(Standing.sent(now, clock.instant()));
            if (old != null && old.messageId() != now.messageId()) {
                message.retire(step.chat(), old, deleteOld);
            }
        }
        return outcome;
    }
}
