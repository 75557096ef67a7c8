package dev.aisha.sandbox.telegram;

import static dev.aisha.sandbox.telegram.CallRefusedException.badRequest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aisha.sandbox.http.Json;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Methods that put something new into a chat.
final class SendMethods {
    private static final int MOST_IN_ALBUM = 10;
    private static final Set<String> ACTIONS =
            Set.of(
                    "typing",
                    "upload_photo",
                    "record_video",
                    "upload_video",
                    "record_voice",
                    "upload_voice",
                    "upload_document",
                    "choose_sticker",
                    "find_location",
                    "record_video_note",
                    "upload_video_note");

    private final Chats chats;
    private final Attachments attachments;
    private final RateGate gate;

    SendMethods(Chats chats, Attachments attachments, RateGate gate) {
        this.chats = chats;
        this.attachments = attachments;
        this.gate = gate;
    }

    void register(Map<String, Method> methods) {
        methods.put("sendmessage", this::message);
        methods.put("sendphoto", this::photo);
        methods.put("senddocument", this::document);
        methods.put("sendmediagroup", this::album);
        methods.put("sendchataction", this::action);
    }

    private Answer message(Call call) {
        var chat = chats.writable(call);
        return send(chat, call, new Content.Text(Words.text(call)));
    }

    private Answer photo(Call call) {
        var chat = chats.writable(call);
        return send(chat, call, attachments.photo(call, call.text("photo"), Words.caption(call)));
    }

    private Answer document(Call call) {
        var chat = chats.writable(call);
        return send(
                chat, call, attachments.document(call, call.text("document"), Words.caption(call)));
    }

    private Answer send(Chat chat, Call call, Content content) {
        var markup = Markup.parse(call.json("reply_markup"));
        var replyTo = replyTo(chat, call);
        gate.pass(chat.person().id(), 1);
        return Answer.of(chat.add(true, content, markup, null, replyTo, _ -> {}));
    }

    private Answer album(Call call) {
        var chat = chats.writable(call);
        if (call.has("reply_markup")) {
            throw badRequest("reply markup can't be used in albums");
        }
        var media = call.json("media");
        if (media == null || !media.isArray() || media.isEmpty()) {
            throw badRequest("there are no messages to send");
        }
        if (media.size() > MOST_IN_ALBUM) {
            throw badRequest("too many messages to send as an album");
        }
        if (media.size() == 1) {
            throw badRequest("media group must include 2-10 items");
        }
        var contents = new ArrayList<Content>();
        for (int i = 0; i < media.size(); i++) {
            contents.add(item(call, media.get(i), media.get(0).path("type").asText(), i + 1));
        }
        var replyTo = replyTo(chat, call);
        gate.pass(chat.person().id(), contents.size());
        var group = String.valueOf(ThreadLocalRandom.current().nextLong(1L << 53, 1L << 57));
        var sent = Json.MAPPER.createArrayNode();
        @Nullable Integer first = null;
        synchronized (chat) {
            for (var content : contents) {
                var message = chat.add(true, content, Markup.NONE, group, replyTo, _ -> {});
                first = first == null ? Integer.valueOf(message.id()) : first;
                sent.add(message.json());
            }
        }
        return new Answer(sent, null, first);
    }

    private Content item(Call call, JsonNode node, String firstType, int number) {
        var type = node.path("type").asText();
        if (!Set.of("photo", "document").contains(type) || !type.equals(firstType)) {
            throw badRequest("can't use the media of the specified type in the album");
        }
        try {
            return media(call, node);
        } catch (CallRefusedException e) {
            throw badRequest(
                    "failed to send message #%d with the error message \"%s\""
                            .formatted(number, e.description().replace("Bad Request: ", "")));
        }
    }

    /// What an InputMedia object stands for.
    Content media(Call call, JsonNode node) {
        var words =
                Words.caption(
                        node.path("caption").asText(""),
                        node.path("parse_mode").asText(""),
                        node.get("caption_entities"));
        var reference = node.path("media").asText("");
        return switch (node.path("type").asText()) {
            case "photo" -> attachments.photo(call, reference, words);
            case "document" -> attachments.document(call, reference, words);
            default -> throw badRequest("can't parse InputMedia: type must be non-empty");
        };
    }

    private Answer action(Call call) {
        var chat = chats.writable(call);
        var action = call.text("action");
        if (!ACTIONS.contains(action)) {
            throw badRequest("wrong parameter action in request");
        }
        chat.act(action);
        return Answer.done();
    }

    private static @Nullable Integer replyTo(Chat chat, Call call) {
        var parameters = call.json("reply_parameters");
        int id =
                parameters == null
                        ? call.number("reply_to_message_id", 0)
                        : parameters.path("message_id").asInt();
        if (id == 0) {
            return null;
        }
        if (chat.message(id).isPresent()) {
            return id;
        }
        boolean optional =
                call.flag("allow_sending_without_reply")
                        || (parameters != null
                                && parameters.path("allow_sending_without_reply").asBoolean());
        if (!optional) {
            throw badRequest("message to be replied not found");
        }
        return null;
    }
}
