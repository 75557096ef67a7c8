package dev.aisha.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.sandbox.http.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One message in a private chat, as it stands now.
///
/// @param fromBot sent by the bot, else by the person
/// @param mediaGroup the album it belongs to
/// @param replyTo the message that it answers
public record Message(
        int id,
        Person person,
        boolean fromBot,
        Instant date,
        @Nullable Instant edited,
        Content content,
        Markup markup,
        @Nullable String mediaGroup,
        @Nullable Integer replyTo) {

    Message edited(Content newContent, Markup newMarkup, Instant at) {
        return new Message(
                id, person, fromBot, date, at, newContent, newMarkup, mediaGroup, replyTo);
    }

    /// As the Bot API writes it.
    ObjectNode json() {
        var node = Json.MAPPER.createObjectNode().put("message_id", id);
        node.set("from", fromBot ? Bot.json() : person.json());
        node.set("chat", person.chatJson());
        node.put("date", date.getEpochSecond());
        if (edited != null) {
            node.put("edit_date", edited.getEpochSecond());
        }
        if (mediaGroup != null) {
            node.put("media_group_id", mediaGroup);
        }
        switch (content) {
            case Content.Text(var words) -> words(node, words, "text", "entities");
            case Content.Photo(var sizes, var words) -> {
                var photo = node.putArray("photo");
                sizes.forEach(size -> photo.add(photoSize(size)));
                words(node, words, "caption", "caption_entities");
            }
            case Content.Document(var file, var words) -> {
                node.set("document", document(file));
                words(node, words, "caption", "caption_entities");
            }
            case Content.Invoice invoice -> node.set("invoice", invoice(invoice));
            case Content.Receipt receipt ->
                    node.set(
                            receipt.refund() ? "refunded_payment" : "successful_payment",
                            receipt(receipt));
        }
        var keyboard = markup.json();
        if (keyboard != null) {
            node.set("reply_markup", keyboard);
        }
        return node;
    }

    private static ObjectNode invoice(Content.Invoice invoice) {
        return Json.MAPPER
                .createObjectNode()
                .put("title", invoice.title())
                .put("description", invoice.description())
                .put("start_parameter", invoice.startParameter())
                .put("currency", Content.STARS)
                .put("total_amount", invoice.stars());
    }

    private static ObjectNode receipt(Content.Receipt receipt) {
        return Json.MAPPER
                .createObjectNode()
                .put("currency", Content.STARS)
                .put("total_amount", receipt.stars())
                .put("invoice_payload", receipt.payload())
                .put("telegram_payment_charge_id", receipt.chargeId())
                .put("provider_payment_charge_id", receipt.chargeId());
    }

    private static void words(ObjectNode node, Formatted words, String text, String entities) {
        if (words.isEmpty()) {
            return;
        }
        node.put(text, words.text());
        if (!words.entities().isEmpty()) {
            node.set(entities, entities(words.entities()));
        }
    }

    private static ArrayNode entities(List<Entity> entities) {
        return Json.MAPPER.valueToTree(entities);
    }

    private static ObjectNode photoSize(StoredFile file) {
        return base(file).put("width", file.width()).put("height", file.height());
    }

    private static ObjectNode document(StoredFile file) {
        var node = base(file);
        if (file.name() != null) {
            node.put("file_name", file.name());
        }
        if (file.mime() != null) {
            node.put("mime_type", file.mime());
        }
        return node;
    }

    private static ObjectNode base(StoredFile file) {
        return Json.MAPPER
                .createObjectNode()
                .put("file_id", file.fileId())
                .put("file_unique_id", file.uniqueId())
                .put("file_size", file.size());
    }
}
