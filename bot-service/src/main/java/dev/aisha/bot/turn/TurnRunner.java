package dev.aisha.bot.turn;

import dev.aisha.bot.conversation.Dialogue;
import dev.aisha.bot.conversation.Event.Failed;
import dev.aisha.bot.conversation.Event.ImageDeleted;
import dev.aisha.bot.conversation.MoneyMoved;
import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.i18n.Texts;
import dev.aisha.bot.redis.RedisDownException;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Rendered;
import dev.aisha.bot.screen.Screen;
import dev.aisha.bot.screen.ScreenRenderer;
import dev.aisha.bot.screen.Surface;
import dev.aisha.bot.telegram.Board;
import dev.aisha.bot.telegram.Busy;
import dev.aisha.bot.telegram.Checkouts;
import dev.aisha.bot.telegram.Incoming;
import dev.aisha.bot.telegram.Sender;
import dev.aisha.bot.telegram.Shown;
import dev.aisha.bot.telegram.Standing;
import dev.aisha.bot.telegram.TelegramConfig;
import dev.aisha.bot.telegram.UpdateHandler;
import dev.aisha.bot.turn.Leases.Lease;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One turn: lease, load, decide with the API, show, save, acknowledge. A crash before the save
/// repeats the turn, which edits what it showed instead of doubling it.
@ApplicationScoped
class TurnRunner implements UpdateHandler {
    private static final Duration ONE_LINE = Duration.ofSeconds(3);

    private final Leases leases;
    private final Chats chats;
    private final Dialogue dialogue;
    private final ScreenRenderer renderer;
    private final Sender sender;
    private final Checkouts checkouts;
    private final Busy busy;
    private final UnderWay underWay;
    private final ReadOnlyTaps readOnly;
    private final TurnConfig config;
    private final Duration patience;
    private final Clock clock;

    TurnRunner(
            Leases leases,
            Chats chats,
            Dialogue dialogue,
            ScreenRenderer renderer,
            Sender sender,
            Checkouts checkouts,
            Busy busy,
            UnderWay underWay,
            ReadOnlyTaps readOnly,
            TurnConfig config,
            TelegramConfig telegram,
            Clock clock) {
        this.leases = leases;
        this.chats = chats;
        this.dialogue = dialogue;
        this.renderer = renderer;
        this.sender = sender;
        this.checkouts = checkouts;
        this.busy = busy;
        this.underWay = underWay;
        this.readOnly = readOnly;
        this.config = config;
        this.patience = telegram.limits().turnPatience();
        this.clock = clock;
    }

    @Override
    public Handled handle(Incoming update) {
        return switch (update) {
            case Incoming.Message message -> message(message);
            case Incoming.Tap tap -> tap(tap);
            case Incoming.Checkout checkout -> {
                checkouts.answer(checkout);
                yield new Handled.Done();
            }
            case Incoming.Reachability(_, var person, var blocked) -> reachability(person, blocked);
            case Incoming.Elsewhere elsewhere -> elsewhere(elsewhere);
            case Incoming.Ignored _ -> new Handled.Done();
        };
    }

    @Override
    public void giveUp(Incoming update) {
        switch (update) {
            case Incoming.Message message -> apologise(Input.of(message));
            case Incoming.Tap tap -> apologise(Input.of(tap));
            case Incoming.Checkout _,
                    Incoming.Reachability _,
                    Incoming.Elsewhere _,
                    Incoming.Ignored _ -> {}
        }
    }

    private Handled message(Incoming.Message message) {
        Input input = Input.of(message);
        try {
            return inOrder(input, null);
        } catch (RedisDownException e) {
            Log.warnf("update=%d waits: %s", message.updateId(), e.getMessage());
            return later();
        }
    }

    private Handled tap(Incoming.Tap tap) {
        Input input = Input.of(tap);
        try {
            if (chats.handled(input.work())) {
                return new Handled.Done();
            }
        } catch (RedisDownException _) {
            readOnly.play(tap, input);
            return new Handled.Done();
        }
        try (TapAnswer answer = new TapAnswer(sender, tap.callbackId())) {
            return inOrder(input, answer);
        } catch (RedisDownException e) {
            Log.warnf("update=%d is dropped: %s", tap.updateId(), e.getMessage());
            sender.say(
                    new Board(tap.person(), Standing.NONE, null),
                    Texts.in(input.language()).tryLater(),
                    input.work(),
                    ONE_LINE);
            return new Handled.Done();
        }
    }

    private Handled inOrder(Input input, @Nullable TapAnswer answer) {
        try (Lease lease = leases.take(input.person(), config.patience())) {
            if (lease == null) {
                return later();
            }
            if (chats.handled(input.work())) {
                return new Handled.Done();
            }
            Chat known = chats.load(input.person()).speaking(input.language());
            Chat chat = input.tap() == null ? known.covered(clock.instant()) : known;
            try {
                return turn(lease, chat, input, answer);
            } catch (RedisDownException e) {
                throw e;
            } catch (RuntimeException e) {
                // the edge: one broken handler must not stop the chat for good
                Log.errorf(e, "update=%d failed in %s", input.updateId(), chat.conversation());
                if (input.event() instanceof MoneyMoved) {
                    return later(); // but money that moved is done with only when the API has it
                }
                apologise(input);
                chats.save(lease, chat, input.work(), Duration.ZERO);
                return new Handled.Done();
            }
        }
    }

    private Handled turn(Lease lease, Chat chat, Input input, @Nullable TapAnswer answer) {
        Dialogue.Outcome outcome = played(chat, input);
        Failed down = outcome.down();
        if (down != null && input.tap() == null) {
            // Telegram keeps a message for a day and brings it again
            Duration delay = down.retryAfter();
            return new Handled.Later(delay == null ? config.retryAfter() : delay);
        }
        if (answer != null) {
            answer.give(down == null ? null : Texts.in(outcome.spoken()).tryLater());
        }
        Rendered drawn = drawn(outcome);
        Rendered rendered = input.ofAlbum() ? drawn.live() : drawn;
        Incoming.Tap tap = input.tap();
        Board board = new Board(input.person(), chat.screen(), tap == null ? null : tap.message());
        Shown shown = sender.show(board, rendered, input.work(), patience);
        Chat next =
                chat.at(outcome.next())
                        .choosing(outcome.spoken(), outcome.chosen())
                        .showing(board.standing());
        Duration owedIn = Duration.ZERO;
        next =
                switch (shown) {
                    case Shown.Done() -> {
                        underWay.behind(input.person(), outcome.screen());
                        yield next.owing(null);
                    }
                    case Shown.Later(var delay) -> {
                        owedIn = delay;
                        yield next.owing(new Owed(input.work(), board.tapped(), rendered));
                    }
                    case Shown.Unreachable() -> {
                        chats.blocked(input.person(), true);
                        yield next.owing(null);
                    }
                };
        if (!chats.save(lease, next, input.work(), owedIn)) {
            Log.warnf("update=%d lost its lease and is repeated", input.updateId());
            return new Handled.Later(Duration.ofSeconds(1));
        }
        if (!(shown instanceof Shown.Unreachable)) {
            chats.blocked(input.person(), false);
        }
        return new Handled.Done();
    }

    /// A deleted image's message leaves, wherever the image was deleted. The only message of a
    /// result is the tapped one, which its screen takes away.
    private Rendered drawn(Dialogue.Outcome outcome) {
        Rendered screen = renderer.render(outcome.screen(), outcome.notice(), outcome.spoken());
        ImageDeleted deleted = outcome.deleted();
        if (deleted == null || deleted.surface() == Surface.RESULT) {
            return screen;
        }
        var left = new Screen.ImageLeft(deleted.imageId(), deleted.generation());
        return renderer.render(left, Notice.NONE, outcome.spoken()).and(screen);
    }

    private Dialogue.Outcome played(Chat chat, Input input) {
        try (var _ = busy.thinking(input.person())) {
            return dialogue.play(
                    input.owner(),
                    chat.language(),
                    chat.conversation(),
                    input.event(),
                    input.origin());
        }
    }

    private Handled reachability(long person, boolean blocked) {
        try {
            chats.blocked(person, blocked);
            Log.infof("chat=%d blocked=%s", person, blocked);
            return new Handled.Done();
        } catch (RedisDownException _) {
            return later();
        }
    }

    private Handled elsewhere(Incoming.Elsewhere update) {
        try {
            if (chats.firstIn(update.chat())) {
                Language language = Language.of(update.languageCode());
                sender.say(
                        new Board(update.chat(), Standing.NONE, null),
                        Texts.in(language).privateOnly(),
                        "u:" + update.updateId(),
                        ONE_LINE);
            }
        } catch (RedisDownException _) {
            Log.debugf("update=%d in a group is dropped", update.updateId());
        }
        return new Handled.Done();
    }

    private void apologise(Input input) {
        Board board = new Board(input.person(), Standing.NONE, null);
        String text = Texts.in(input.language()).apology();
        sender.say(board, text, input.work() + ":sorry", ONE_LINE);
    }

    private Handled later() {
        return new Handled.Later(config.retryAfter());
    }
}
