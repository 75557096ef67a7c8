package dev.aisha.sandbox.telegram;

import static dev.aisha.sandbox.telegram.CallRefusedException.badRequest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.sandbox.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Invoices in Stars, their check, refunds and the bot's list of transactions.
final class StarMethods {
    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST_DESCRIPTION = 255;
    private static final int MOST_PAYLOAD_BYTES = 128;
    private static final int MOST_TRANSACTIONS = 100;

    private final Chats chats;
    private final Checkouts checkouts;
    private final Stars stars;
    private final RateGate gate;

    StarMethods(Chats chats, Checkouts checkouts, Stars stars, RateGate gate) {
        this.chats = chats;
        this.checkouts = checkouts;
        this.stars = stars;
        this.gate = gate;
    }

    void register(Map<String, Method> methods) {
        methods.put("sendinvoice", this::invoice);
        methods.put("answerprecheckoutquery", checkouts::answer);
        methods.put("refundstarpayment", this::refund);
        methods.put("getstartransactions", this::transactions);
        methods.put(
                "getmystarbalance",
                _ -> Answer.of(Json.MAPPER.createObjectNode().put("amount", stars.earned())));
    }

    private Answer invoice(Call call) {
        var chat = chats.writable(call);
        if (!call.text("currency").equals(Content.STARS) || call.has("provider_token")) {
            throw badRequest("PAYMENT_PROVIDER_INVALID");
        }
        var prices = call.json("prices");
        if (prices == null || !prices.isArray() || prices.size() != 1) {
            throw badRequest("STARS_INVOICE_INVALID");
        }
        long amount = prices.get(0).path("amount").asLong();
        if (amount < 1) {
            throw badRequest("CURRENCY_TOTAL_AMOUNT_INVALID");
        }
        var content =
                new Content.Invoice(
                        limited(call, "title", LONGEST_TITLE),
                        limited(call, "description", LONGEST_DESCRIPTION),
                        payload(call),
                        amount,
                        call.text("start_parameter"));
        gate.pass(chat.person().id(), 1);
        return Answer.of(chat.add(true, content, Markup.NONE, null, null, _ -> {}));
    }

    private static String limited(Call call, String name, int most) {
        var text = call.text(name);
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > most) {
            throw badRequest("INVOICE_" + name.toUpperCase(Locale.ROOT) + "_INVALID");
        }
        return text;
    }

    private static String payload(Call call) {
        var payload = call.text("payload");
        int bytes = payload.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > MOST_PAYLOAD_BYTES) {
            throw badRequest("INVOICE_PAYLOAD_INVALID");
        }
        return payload;
    }

    private Answer refund(Call call) {
        var id = call.text("user_id");
        Optional<Chat> known =
                id.matches("\\d{1,18}") ? chats.find(Long.parseLong(id)) : Optional.empty();
        Chat chat = known.orElseThrow(() -> badRequest("invalid user_id specified"));
        var back = stars.refund(chat.person().id(), call.text("telegram_payment_charge_id"));
        checkouts.tell(chat, back);
        return Answer.done();
    }

    private Answer transactions(Call call) {
        int offset = Math.max(0, call.number("offset", 0));
        int limit = Math.clamp(call.number("limit", MOST_TRANSACTIONS), 1, MOST_TRANSACTIONS);
        var list = Json.MAPPER.createObjectNode();
        var found = list.putArray("transactions");
        stars.transactions().stream().skip(offset).limit(limit).map(this::json).forEach(found::add);
        return Answer.of(list);
    }

    /// A source only on what came in, a receiver only on what went out.
    private JsonNode json(Stars.Transaction one) {
        var node =
                Json.MAPPER
                        .createObjectNode()
                        .put("id", one.id())
                        .put("amount", one.stars())
                        .put("date", one.date().getEpochSecond());
        node.set(one.refund() ? "receiver" : "source", partner(one));
        return node;
    }

    private ObjectNode partner(Stars.Transaction one) {
        var partner =
                Json.MAPPER
                        .createObjectNode()
                        .put("type", "user")
                        .put("transaction_type", "invoice_payment")
                        .put("invoice_payload", one.payload());
        chats.find(one.person()).ifPresent(chat -> partner.set("user", chat.person().json()));
        return partner;
    }
}
