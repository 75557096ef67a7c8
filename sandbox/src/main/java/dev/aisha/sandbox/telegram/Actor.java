package dev.aisha.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.sandbox.http.Json;
import dev.aisha.sandbox.http.Json.BadRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// A person at the phone: writes, sends pictures, taps, blocks. What they do becomes updates.
public final class Actor {
    private static final int MOST_IN_ALBUM = 10;

    private final Chat chat;
    private final Updates updates;
    private final FileStore files;
    private final Callbacks callbacks;
    private final Checkouts checkouts;

    Actor(Chat chat, Updates updates, FileStore files, Callbacks callbacks, Checkouts checkouts) {
        this.chat = chat;
        this.updates = updates;
        this.files = files;
        this.callbacks = callbacks;
        this.checkouts = checkouts;
    }

    /// A file that the person picks.
    public record Attachment(byte[] bytes, String name, String mime) {}

    public long id() {
        return chat.person().id();
    }

    public Chat chat() {
        return chat;
    }

    /// All messages in the chat as they stand now, oldest first.
    public List<Message> messages() {
        return chat.messages();
    }

    /// Messages of the bot only.
    public List<Message> botMessages() {
        return chat.messages().stream().filter(Message::fromBot).toList();
    }

    public Optional<Message> lastFromBot() {
        var all = botMessages();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    public Message write(String text) {
        var words = Formatted.plain(text);
        if (words.isEmpty()) {
            throw new BadRequestException("Nothing is written");
        }
        return chat.add(false, new Content.Text(words), Markup.NONE, null, null, this::announce);
    }

    /// One photo, or several as an album: re-encoded, one update each.
    public List<Message> sendPhotos(List<byte[]> photos, String caption) {
        var contents = new ArrayList<Content>();
        for (var bytes : photos) {
            try {
                contents.add(new Content.Photo(files.photo(bytes), Formatted.EMPTY));
            } catch (CallRefusedException e) {
                throw new BadRequestException(e.description());
            }
        }
        return send(contents, caption);
    }

    /// One file, or several as an album: bytes, name and type stay as they are.
    public List<Message> sendFiles(List<Attachment> attachments, String caption) {
        var contents =
                attachments.stream()
                        .<Content>map(one ->
                                new Content.Document(
                                        files.document(one.bytes(), one.name(), one.mime()),
                                        Formatted.EMPTY))
                        .toList();
        return send(contents, caption);
    }

    /// More than ten become several albums, as on a phone.
    private List<Message> send(List<Content> contents, String caption) {
        var sent = new ArrayList<Message>();
        for (int from = 0; from < contents.size(); from += MOST_IN_ALBUM) {
            var part = contents.subList(from, Math.min(contents.size(), from + MOST_IN_ALBUM));
            var album =
                    part.size() == 1
                            ? null
                            : String.valueOf(
                                    ThreadLocalRandom.current().nextLong(1L << 53, 1L << 57));
            for (var content : part) {
                var said =
                        sent.isEmpty() && !caption.isBlank()
                                ? content.withWords(Formatted.plain(caption))
                                : content;
                sent.add(chat.add(false, said, Markup.NONE, album, null, this::announce));
            }
        }
        return List.copyOf(sent);
    }

    /// Taps the newest button that reads so, on whatever message it is.
    public String tap(String buttonText) {
        for (var message : botMessages().reversed()) {
            var button = button(message, b -> b.text().equals(buttonText));
            if (button.isPresent()) {
                return tap(message, button.get());
            }
        }
        throw new NoSuchElementException(
                "No button \"%s\" in the chat; there are %s".formatted(buttonText, buttons()));
    }

    /// Taps the newest button with that callback data.
    public String tapData(String data) {
        for (var message : botMessages().reversed()) {
            var button = button(message, b -> data.equals(b.data()));
            if (button.isPresent()) {
                return tap(message, button.get());
            }
        }
        throw new NoSuchElementException("No button with data \"%s\" in the chat".formatted(data));
    }

    /// Pays an invoice with Stars: waits until the bot allowed or refused it, 10 s at most.
    public Payment pay(int messageId) {
        return checkouts.pay(chat, messageId);
    }

    /// Stars that the person has left.
    public long stars() {
        return checkouts.starsOf(id());
    }

    /// Taps a button of one message by its data; returns the callback query's id.
    public String tap(int messageId, String data) {
        var message =
                chat.message(messageId)
                        .orElseThrow(() -> new NoSuchElementException("No message " + messageId));
        var button =
                button(message, b -> data.equals(b.data()))
                        .orElseThrow(() ->
                                new NoSuchElementException(
                                        "No button with data \"%s\" on message %d"
                                                .formatted(data, messageId)));
        return tap(message, button);
    }

    /// A tap with data that no button has, as a forger sends it.
    public String forgeTap(int messageId, String data) {
        var message =
                chat.message(messageId)
                        .orElseThrow(() -> new NoSuchElementException("No message " + messageId));
        return callback(message, data);
    }

    /// Texts of all buttons under the bot's messages, newest message first.
    public List<String> buttons() {
        return botMessages().reversed().stream()
                .flatMap(message -> message.markup().inline().stream())
                .flatMap(List::stream)
                .map(Button::text)
                .toList();
    }

    public void block() {
        changeMembership(true);
    }

    public void unblock() {
        changeMembership(false);
    }

    private void changeMembership(boolean blocked) {
        synchronized (chat) {
            if (chat.isBlocked() == blocked) {
                return;
            }
            chat.block(blocked);
            var payload = Json.MAPPER.createObjectNode();
            payload.set("chat", chat.person().chatJson());
            payload.set("from", chat.person().json());
            payload.put("date", chat.now().getEpochSecond());
            payload.set("old_chat_member", member(!blocked));
            payload.set("new_chat_member", member(blocked));
            updates.add(Update.Kind.MY_CHAT_MEMBER, id(), payload);
        }
    }

    private static ObjectNode member(boolean kicked) {
        var node = Json.MAPPER.createObjectNode();
        node.set("user", Bot.json());
        node.put("status", kicked ? "kicked" : "member");
        if (kicked) {
            node.put("until_date", 0);
        }
        return node;
    }

    private String tap(Message message, Button button) {
        var data = button.data();
        if (data == null) {
            throw new NoSuchElementException(
                    "Button \"%s\" sends nothing to the bot".formatted(button.text()));
        }
        return callback(message, data);
    }

    private String callback(Message message, String data) {
        var query = callbacks.opened(id());
        var payload = Json.MAPPER.createObjectNode().put("id", query);
        payload.set("from", chat.person().json());
        payload.set("message", message.json());
        payload.put("chat_instance", String.valueOf(id() * 31)).put("data", data);
        updates.add(Update.Kind.CALLBACK_QUERY, id(), payload);
        return query;
    }

    private void announce(Message message) {
        updates.add(Update.Kind.MESSAGE, id(), message.json());
    }

    private static Optional<Button> button(
            Message message, java.util.function.Predicate<Button> wanted) {
        return message.markup().inline().stream().flatMap(List::stream).filter(wanted).findFirst();
    }
}
