package dev.aisha.bot;

import dev.aisha.bot.conversation.Command;
import dev.aisha.bot.conversation.Conversation;
import dev.aisha.bot.conversation.Event;
import dev.aisha.bot.conversation.Moment;
import dev.aisha.bot.conversation.Router;
import dev.aisha.bot.conversation.Turn;
import dev.aisha.bot.screen.Notice;
import dev.aisha.bot.screen.Screen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Echoes what a person did; `ask` asks the API, `boom` is a defect, `slow` takes its time.
@Alternative
@ApplicationScoped
public class ScriptedRouter implements Router {
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    /// All inputs in the order of their turns.
    public List<String> seen() {
        return seen;
    }

    public long count(String input) {
        return seen.stream().filter(input::equals).count();
    }

    public void forget() {
        seen.clear();
        most.set(0);
    }

    /// The most turns that ran at once.
    public int most() {
        return most.get();
    }

    @Override
    public Turn turn(Moment moment) {
        return switch (moment.event()) {
            case Event.Text(var text) -> text(moment, text);
            case Event.Tapped(var callback) -> show(moment, "tap " + callback.encode());
            case Event.CommandGiven(var command, _) -> show(moment, "command " + command);
            case Event.Failed failed -> show(moment, "refused " + failed.code().code());
            case Event.Input input -> show(moment, input.getClass().getSimpleName());
            case Event.Answered answer -> show(moment, answer.getClass().getSimpleName());
        };
    }

    private Turn text(Moment moment, String text) {
        if (text.equals("boom")) {
            seen.add(text);
            throw new IllegalStateException("planted defect");
        }
        if (text.equals("ask")) {
            return new Turn.Ask(moment.now(), new Command.FetchBalance(), Notice.NONE);
        }
        if (text.startsWith("slow")) {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
            running.decrementAndGet();
        }
        return show(moment, text);
    }

    private Turn show(Moment moment, String text) {
        seen.add(text);
        return new Turn.Show(
                new Conversation.OfferingText(text), new Screen.TextOffer(text), Notice.NONE);
    }
}
