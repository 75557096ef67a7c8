package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.WebhookInfo;
import com.pengrad.telegrambot.request.DeleteWebhook;
import com.pengrad.telegrambot.request.GetWebhookInfo;
import com.pengrad.telegrambot.request.SetWebhook;
import com.pengrad.telegrambot.response.GetWebhookInfoResponse;
import dev.aisha.bot.redis.Redis;
import dev.aisha.bot.redis.RedisDownException;
import dev.aisha.bot.telegram.Outcome.Sent;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells Telegram at start where updates go, by one replica and only when it is news.
@ApplicationScoped
class WebhookRegistration {
    private static final String LEASE = "bot:webhook:lease";
    private static final Duration LEASE_TIME = Duration.ofSeconds(30);
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final TelegramGateway gateway;
    private final WebhookAccess access;
    private final Redis redis;
    private final TelegramConfig config;

    WebhookRegistration(
            TelegramGateway gateway, WebhookAccess access, Redis redis, TelegramConfig config) {
        this.gateway = gateway;
        this.access = access;
        this.redis = redis;
        this.config = config;
    }

    void begin(@Observes StartupEvent event) {
        if (config.webhook().url().isPresent() || config.polling().enabled()) {
            Thread.ofVirtual().name("telegram-webhook").start(this::untilDone);
        }
    }

    private void untilDone() {
        try {
            while (!attempt()) {
                Thread.sleep(RETRY);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return true when Telegram knows what it should, whoever told it
    boolean attempt() {
        try {
            if (!redis.claim(LEASE, "1", LEASE_TIME)) {
                return false;
            }
            try {
                URI base = config.webhook().url().orElse(null);
                return base == null ? withdrawn() : registered(base);
            } finally {
                redis.delete(LEASE);
            }
        } catch (RedisDownException _) {
            return false;
        }
    }

    private boolean registered(URI base) {
        String url = base.toString().replaceAll("/+$", "") + "/telegram/" + access.path();
        String wanted = access.fingerprint();
        String known = redis.get(WebhookAccess.CURRENT);
        if (wanted.equals(known) && same(url, info())) {
            return true;
        }
        if (known != null && !known.equals(wanted)) {
            redis.set(WebhookAccess.PREVIOUS, known, config.webhook().previousSecretLifetime());
        }
        Outcome<Boolean> outcome =
                gateway.call(
                        new SetWebhook()
                                .url(url)
                                .secretToken(access.secret())
                                .maxConnections(config.webhook().connections())
                                .allowedUpdates(UpdateIntake.KINDS.toArray(String[]::new)),
                        _ -> true);
        if (outcome instanceof Sent<Boolean>) {
            // kept for as long as the bot may live without a change
            redis.set(WebhookAccess.CURRENT, wanted, Duration.ofDays(3650));
            Log.info("Webhook registered");
            return true;
        }
        Log.warnf("Webhook not registered yet: %s", outcome);
        return false;
    }

    /// Polling needs Telegram to have no webhook.
    private boolean withdrawn() {
        WebhookInfo info = info();
        if (info == null) {
            return false;
        }
        if (info.url() == null || info.url().isEmpty()) {
            return true;
        }
        return gateway.call(new DeleteWebhook(), _ -> true) instanceof Sent<Boolean>;
    }

    private @Nullable WebhookInfo info() {
        return gateway.call(new GetWebhookInfo(), GetWebhookInfoResponse::webhookInfo)
                        instanceof Sent<WebhookInfo>(var info)
                ? info
                : null;
    }

    private static boolean same(String url, @Nullable WebhookInfo info) {
        return info != null
                && url.equals(info.url())
                && info.allowedUpdates() != null
                && Set.copyOf(Arrays.asList(info.allowedUpdates()))
                        .equals(Set.copyOf(UpdateIntake.KINDS));
    }
}
