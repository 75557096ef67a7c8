package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aisha.sandbox.telegram.Actor;
import dev.aisha.sandbox.telegram.Content;
import dev.aisha.sandbox.telegram.Message;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/// A person at the phone, who reads and taps, in Russian. Every step waits for what it needs to
/// see.
final class Phone {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Actor actor;

    Phone(Actor actor) {
        this.actor = actor;
    }

    Actor actor() {
        return actor;
    }

    /// As the API knows this person.
    String user() {
        return "telegram:" + actor.id();
    }

    Phone writes(String text) {
        actor.write(text);
        return this;
    }

    /// Taps the newest button that starts so, once it is there.
    Phone taps(String label) {
        seesButton(label);
        actor.tap(button(label));
        return this;
    }

    private String button(String label) {
        return actor.buttons().stream()
                .filter(text -> text.startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label));
    }

    Phone sends(List<byte[]> photos) {
        actor.sendPhotos(photos, "");
        return this;
    }

    /// Waits until a message of the bot says so.
    Phone sees(String words) {
        return sees(words, message -> words(message).contains(words));
    }

    Phone sees(String what, Predicate<Message> wanted) {
        await("to see " + what + " in the chat of " + user())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() ->
                        assertThat(actor.botMessages())
                                .describedAs("%s\n%s", what, transcript())
                                .anyMatch(wanted));
        return this;
    }

    /// Whether a button that starts so is there now.
    boolean shows(String label) {
        return actor.buttons().stream().anyMatch(text -> text.startsWith(label));
    }

    Phone seesButton(String label) {
        await("button " + label + " in the chat of " + user())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() ->
                        assertThat(actor.buttons())
                                .describedAs(transcript())
                                .anyMatch(text -> text.startsWith(label)));
        return this;
    }

    /// Pictures that the bot sent and that are still there.
    List<Message> pictures() {
        return actor.botMessages().stream()
                .filter(message -> message.content() instanceof Content.Photo)
                .toList();
    }

    /// How many of the bot's messages say so.
    long count(String words) {
        return actor.botMessages().stream()
                .filter(message -> words(message).contains(words))
                .count();
    }

    /// The words of a message, text or caption.
    static String words(Message message) {
        return message.content().words().text();
    }

    String transcript() {
        var text = new StringBuilder("Chat:\n");
        for (Message message : actor.messages()) {
            text.append(message.fromBot() ? "  bot: " : "  person: ")
                    .append(message.content().getClass().getSimpleName())
                    .append(' ')
                    .append(words(message).replace('\n', ' '))
                    .append("  ")
                    .append(
                            message.fromBot()
                                    ? message.markup().inline().stream()
                                            .flatMap(List::stream)
                                            .map(b -> "[" + b.text() + "]")
                                            .toList()
                                    : "")
                    .append('\n');
        }
        return text.toString();
    }
}
