package dev.aisha.sandbox.bench;

import dev.aisha.sandbox.telegram.Actor;
import dev.aisha.sandbox.telegram.Button;
import dev.aisha.sandbox.telegram.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A person who knows the bot's buttons by their data, in any language.
record Hand(Actor person) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Hand of(World world, String name) {
        return new Hand(world.sandbox().telegram().newPerson(name, "en"));
    }

    /// Taps the newest button whose data starts so, once it is there.
    Hand taps(String data) throws InterruptedException {
        Patience.until("button " + data, PATIENCE, () -> tapped(data));
        return this;
    }

    /// From /start to the screen that asks for photos.
    Hand toPhotos() throws InterruptedException {
        person.write("/start");
        return taps("na").taps("t.PORTRAIT").taps("s.WOMAN").taps("un.").taps("ok").sees("tip.");
    }

    /// Waits for a button without tapping it.
    Hand sees(String data) throws InterruptedException {
        Patience.until("button " + data, PATIENCE, () -> find(data).isPresent());
        return this;
    }

    private boolean tapped(String data) {
        Optional<Found> found = find(data);
        found.ifPresent(it -> person.tap(it.message().id(), it.data()));
        return found.isPresent();
    }

    private record Found(Message message, String data) {}

    /// Only the newest message with buttons counts: older ones are of screens long gone.
    private Optional<Found> find(String data) {
        return person.botMessages().reversed().stream()
                .filter(message -> !message.markup().inline().isEmpty())
                .findFirst()
                .flatMap(message ->
                        message.markup().inline().stream()
                                .flatMap(List::stream)
                                .map(Button::data)
                                .filter(value -> fits(value, data))
                                .findFirst()
                                .map(value -> new Found(message, String.valueOf(value))));
    }

    private static boolean fits(@org.jspecify.annotations.Nullable String value, String data) {
        return value != null && (data.endsWith(".") ? value.startsWith(data) : value.equals(data));
    }
}
