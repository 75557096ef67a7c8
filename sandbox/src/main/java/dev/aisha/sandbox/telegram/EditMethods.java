package dev.aisha.sandbox.telegram;

import static dev.aisha.sandbox.telegram.CallRefusedException.badRequest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Methods that change or remove what is in a chat, and the answer to a tap.
final class EditMethods {
    private static final Duration DELETABLE = Duration.ofHours(48);
    private static final int MOST_AT_ONCE = 100;
    private static final int LONGEST_TOAST = 200;

    private final Chats chats;
    private final SendMethods send;
    private final Callbacks callbacks;
    private final RateGate gate;
    private final Clock clock;

    EditMethods(Chats chats, SendMethods send, Callbacks callbacks, RateGate gate, Clock clock) {
        this.chats = chats;
        this.send = send;
        this.callbacks = callbacks;
        this.gate = gate;
        this.clock = clock;
    }

    void register(Map<String, Method> methods) {
        methods.put("editmessagetext", this::text);
        methods.put("editmessagecaption", this::caption);
        methods.put("editmessagemedia", this::media);
        methods.put("editmessagereplymarkup", this::markup);
        methods.put("deletemessage", this::delete);
        methods.put("deletemessages", this::deleteSeveral);
        methods.put("answercallbackquery", this::answer);
    }

    private Answer text(Call call) {
        var words = Words.text(call);
        return edit(
                call,
                message -> {
                    if (!(message.content() instanceof Content.Text)) {
                        throw badRequest("there is no text in the message to edit");
                    }
                    return new Content.Text(words);
                });
    }

    private Answer caption(Call call) {
        var words = Words.caption(call);
        return edit(
                call,
                message -> {
                    if (message.content() instanceof Content.Text
                            || message.content() instanceof Content.Invoice) {
                        throw badRequest("there is no caption in the message to edit");
                    }
                    return message.content().withWords(words);
                });
    }

    private Answer media(Call call) {
        var node = call.json("media");
        if (node == null || !node.isObject()) {
            throw badRequest("can't parse InputMedia JSON object");
        }
        chats.writable(call);
        var content = send.media(call, node);
        return edit(
                call,
                message -> {
                    if (message.mediaGroup() != null
                            && message.content().getClass() != content.getClass()) {
                        throw badRequest("can't use the media of the specified type in the album");
                    }
                    return content;
                });
    }

    private Answer markup(Call call) {
        return edit(call, Message::content);
    }

    /// The keyboard is part of every edit: left out, it goes.
    private Answer edit(Call call, ContentChange change) {
        var chat = chats.writable(call);
        var markup = Markup.parse(call.json("reply_markup"));
        int id = messageId(call);
        UnaryOperator<Message> edit =
                message -> {
                    if (!message.fromBot()) {
                        throw badRequest("message can't be edited");
                    }
                    var content = change.of(message);
                    if (content.looksLike(message.content())
                            && markup.inline().equals(message.markup().inline())) {
                        throw badRequest(
                                "message is not modified: specified new message content and reply"
                                        + " markup are exactly the same as a current content and"
                                        + " reply markup of the message");
                    }
                    gate.pass(chat.person().id(), 1);
                    return message.edited(content, markup, clock.instant());
                };
        return Answer.of(chat.change(id, "message to edit not found", edit));
    }

    private interface ContentChange {
        Content of(Message message);
    }

    private Answer delete(Call call) {
        var chat = chats.of(call);
        var message =
                chat.message(messageId(call))
                        .orElseThrow(() -> badRequest("message to delete not found"));
        if (isTooOld(message)) {
            throw badRequest("message can't be deleted");
        }
        chat.remove(List.of(message.id()));
        return Answer.done();
    }

    private Answer deleteSeveral(Call call) {
        var chat = chats.of(call);
        var node = call.json("message_ids");
        if (node == null || !node.isArray() || node.isEmpty()) {
            throw badRequest("message identifiers are not specified");
        }
        if (node.size() > MOST_AT_ONCE) {
            throw badRequest("too many message identifiers specified");
        }
        var ids = new ArrayList<Integer>();
        for (JsonNode id : node) {
            chat.message(id.asInt())
                    .filter(message -> !isTooOld(message))
                    .ifPresent(message -> ids.add(message.id()));
        }
        chat.remove(ids);
        return Answer.done();
    }

    private boolean isTooOld(Message message) {
        return !clock.instant().isBefore(message.date().plus(DELETABLE));
    }

    private Answer answer(Call call) {
        var text = call.text("text");
        if (text.codePointCount(0, text.length()) > LONGEST_TOAST) {
            throw badRequest("MESSAGE_TOO_LONG");
        }
        var id = call.text("callback_query_id");
        long person = callbacks.answered(id);
        chats.publish(
                new ChatEvent.Answered(
                        person,
                        id,
                        text.isEmpty() ? null : text,
                        call.flag("show_alert"),
                        call.has("url") ? call.text("url") : null));
        return Answer.done();
    }

    private static int messageId(Call call) {
        int id = call.number("message_id", 0);
        if (id <= 0) {
            throw badRequest("message identifier is not specified");
        }
        return id;
    }
}
