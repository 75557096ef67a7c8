package dev.aisha.sandbox.telegram;

import static dev.aisha.sandbox.telegram.CallRefusedException.badRequest;
import static dev.aisha.sandbox.telegram.CallRefusedException.forbidden;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// All people and their chats.
final class Chats {
    /// Beyond 32 bits, as real ids are.
    private static final long FIRST_PERSON = 5_000_000_001L;

    private final Clock clock;
    private final AtomicLong people = new AtomicLong(FIRST_PERSON);
    private final AtomicInteger messageIds = new AtomicInteger(100);
    private final Map<Long, Chat> chats = new ConcurrentSkipListMap<>();
    private final List<Consumer<ChatEvent>> listeners = new CopyOnWriteArrayList<>();

    Chats(Clock clock) {
        this.clock = clock;
    }

    /// What is kept of all chats.
    record State(long nextPerson, int lastMessage, List<Chat.State> chats) {}

    State state() {
        var kept = chats.values().stream().map(Chat::state).toList();
        return new State(people.get(), messageIds.get(), kept);
    }

    /// @param gap ids left out, because they may have been given away and forgotten
    void restore(State state, int gap) {
        people.set(state.nextPerson + gap);
        messageIds.set(state.lastMessage + gap);
        state.chats.forEach(chat -> open(chat.person()).restore(chat));
    }

    Chat create(String firstName, @Nullable String languageCode) {
        return open(new Person(people.getAndIncrement(), firstName, languageCode));
    }

    private Chat open(Person person) {
        var chat = new Chat(person, clock, messageIds::incrementAndGet, this::publish);
        chats.put(person.id(), chat);
        return chat;
    }

    Optional<Chat> find(long id) {
        return Optional.ofNullable(chats.get(id));
    }

    List<Chat> all() {
        return List.copyOf(chats.values());
    }

    void clear() {
        chats.clear();
    }

    void publish(ChatEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }

    /// Listens until the returned handle is run.
    Runnable subscribe(Consumer<ChatEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// The chat that a call is about.
    Chat of(Call call) {
        var id = call.text("chat_id").strip();
        if (id.isEmpty()) {
            throw badRequest("chat_id is empty");
        }
        if (!id.matches("-?\\d{1,18}")) {
            throw badRequest("chat not found");
        }
        return find(Long.parseLong(id)).orElseThrow(() -> badRequest("chat not found"));
    }

    /// The chat that a call writes to, if the person lets it.
    Chat writable(Call call) {
        var chat = of(call);
        if (chat.isBlocked()) {
            throw forbidden("bot was blocked by the user");
        }
        if (!chat.isStarted()) {
            throw forbidden("bot can't initiate conversation with a user");
        }
        return chat;
    }
}
