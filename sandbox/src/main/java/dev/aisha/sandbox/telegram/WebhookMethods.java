package dev.aisha.sandbox.telegram;

import static dev.aisha.sandbox.telegram.CallRefusedException.conflict;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.aisha.sandbox.http.Json;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the bot takes updates: polling or a webhook, never both.
final class WebhookMethods {
    private static final Set<String> KINDS =
            Stream.of(
                            "message edited_message channel_post edited_channel_post inline_query"
                                    + " chosen_inline_result callback_query shipping_query"
                                    + " pre_checkout_query poll poll_answer my_chat_member"
                                    + " chat_member chat_join_request message_reaction"
                                    + " message_reaction_count chat_boost removed_chat_boost"
                                    + " business_connection business_message"
                                    + " edited_business_message deleted_business_messages"
                                    + " purchased_paid_media")
                    .flatMap(names -> Stream.of(names.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());

    private final Updates updates;
    private final Polling polling;
    private final WebhookDelivery delivery;
    private final boolean strict;

    WebhookMethods(Updates updates, Polling polling, WebhookDelivery delivery, boolean strict) {
        this.updates = updates;
        this.polling = polling;
        this.delivery = delivery;
        this.strict = strict;
    }

    void register(Map<String, Method> methods) {
        methods.put("setwebhook", this::set);
        methods.put("deletewebhook", this::delete);
        methods.put("getwebhookinfo", _ -> info());
    }

    CompletableFuture<Answer> poll(Call call) {
        if (delivery.settings() != null) {
            throw conflict(
                    "can't use getUpdates method while webhook is active; use deleteWebhook to"
                            + " delete the webhook first");
        }
        allow(call);
        return polling.poll(
                        call.number("offset", 0),
                        call.number("limit", 100),
                        call.number("timeout", 0))
                .thenApply(batch -> {
                    var list = Json.MAPPER.createArrayNode();
                    batch.forEach(update -> list.add(update.json()));
                    return Answer.of(list);
                });
    }

    private Answer set(Call call) {
        if (call.text("url").isBlank()) {
            return delete(call);
        }
        var wanted = WebhookSettings.parse(call, strict);
        boolean newKinds = allow(call);
        if (call.flag("drop_pending_updates")) {
            updates.clear();
        }
        polling.interrupt("terminated by setWebhook request");
        boolean changed = delivery.set(wanted);
        return Answer.done(changed || newKinds ? "Webhook was set" : "Webhook is already set");
    }

    private Answer delete(Call call) {
        if (call.flag("drop_pending_updates")) {
            updates.clear();
        }
        return Answer.done(
                delivery.set(null) ? "Webhook was deleted" : "Webhook is already deleted");
    }

    private Answer info() {
        var settings = delivery.settings();
        var node =
                Json.MAPPER
                        .createObjectNode()
                        .put("url", settings == null ? "" : settings.url().toString())
                        .put("has_custom_certificate", false)
                        .put("pending_update_count", updates.count());
        var error = delivery.lastError();
        if (error != null) {
            node.put("last_error_date", error.at().getEpochSecond());
            node.put("last_error_message", error.message());
        }
        if (settings != null) {
            node.put("max_connections", settings.maxConnections());
        }
        if (!updates.allowed().isEmpty()) {
            var kinds = node.putArray("allowed_updates");
            updates.allowed().forEach(kinds::add);
        }
        return Answer.of(node);
    }

    /// Left out = as before; empty or without a known name = the default. True when it changed.
    private boolean allow(Call call) {
        if (!call.has("allowed_updates")) {
            return false;
        }
        var kinds = new LinkedHashSet<String>();
        try {
            var node = Json.MAPPER.readTree(call.text("allowed_updates"));
            if (!node.isArray()) {
                return false;
            }
            node.forEach(kind -> kinds.add(kind.asText()));
        } catch (JsonProcessingException _) {
            return false;
        }
        kinds.retainAll(KINDS);
        boolean changed = !kinds.equals(updates.allowed());
        updates.allow(kinds);
        return changed;
    }
}
