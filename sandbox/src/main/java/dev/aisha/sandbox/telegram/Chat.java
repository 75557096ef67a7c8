package dev.aisha.sandbox.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One person's private chat with the bot. Its monitor orders everything that happens in it.
public final class Chat {
    private static final Duration ACTION_LIFE = Duration.ofSeconds(5);

    private final Person person;
    private final Clock clock;
    private final IntSupplier ids;
    private final Consumer<ChatEvent> events;
    private final TreeMap<Integer, Message> messages = new TreeMap<>();
    private boolean started;
    private boolean blocked;
    private List<List<String>> replyKeyboard = List.of();
    private @Nullable String action;
    private Instant actionUntil = Instant.EPOCH;

    Chat(Person person, Clock clock, IntSupplier ids, Consumer<ChatEvent> events) {
        this.person = person;
        this.clock = clock;
        this.ids = ids;
        this.events = events;
    }

    /// What is kept of a chat.
    record State(
            Person person,
            boolean started,
            boolean blocked,
            List<List<String>> replyKeyboard,
            List<Message> messages) {}

    synchronized State state() {
        return new State(person, started, blocked, replyKeyboard, messages());
    }

    synchronized void restore(State state) {
        started = state.started;
        blocked = state.blocked;
        replyKeyboard = state.replyKeyboard;
        state.messages.forEach(message -> messages.put(message.id(), message));
    }

    public Person person() {
        return person;
    }

    public synchronized boolean isBlocked() {
        return blocked;
    }

    /// Whether the person ever wrote: before that a bot must not.
    synchronized boolean isStarted() {
        return started;
    }

    public synchronized List<Message> messages() {
        return List.copyOf(messages.values());
    }

    public synchronized Optional<Message> message(int id) {
        return Optional.ofNullable(messages.get(id));
    }

    /// Texts of the reply keyboard under the input field; empty = none.
    public synchronized List<List<String>> replyKeyboard() {
        return replyKeyboard;
    }

    /// "typing" and the like, as long as it lasts.
    public synchronized @Nullable String action() {
        return clock.instant().isBefore(actionUntil) ? action : null;
    }

    Instant now() {
        return clock.instant();
    }

    synchronized void block(boolean on) {
        blocked = on;
        started = started || !on;
        events.accept(new ChatEvent.Blocked(person.id(), on));
    }

    synchronized void act(String name) {
        action = name;
        actionUntil = clock.instant().plus(ACTION_LIFE);
        events.accept(new ChatEvent.Acting(person.id(), name));
    }

    /// Adds a message and passes it on before anybody else can add one.
    synchronized Message add(
            boolean fromBot,
            Content content,
            Markup markup,
            @Nullable String mediaGroup,
            @Nullable Integer replyTo,
            Consumer<Message> then) {
        started = started || !fromBot;
        var message =
                new Message(
                        ids.getAsInt(),
                        person,
                        fromBot,
                        clock.instant(),
                        null,
                        content,
                        markup,
                        mediaGroup,
                        replyTo);
        messages.put(message.id(), message);
        var wanted = markup.reply();
        if (wanted != null) {
            replyKeyboard = wanted;
        }
        if (fromBot) {
            action = null;
            actionUntil = Instant.EPOCH;
        }
        events.accept(new ChatEvent.Shown(person.id(), message));
        then.accept(message);
        return message;
    }

    /// Changes a message; the change may refuse by throwing.
    synchronized Message change(int id, String absent, UnaryOperator<Message> change) {
        var known = messages.get(id);
        if (known == null) {
            throw CallRefusedException.badRequest(absent);
        }
        var changed = change.apply(known);
        messages.put(id, changed);
        events.accept(new ChatEvent.Shown(person.id(), changed));
        return changed;
    }

    synchronized void remove(Collection<Integer> ids) {
        for (var id : ids) {
            if (messages.remove(id) != null) {
                events.accept(new ChatEvent.Deleted(person.id(), id));
            }
        }
    }
}
