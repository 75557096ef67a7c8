package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aisha.sandbox.control.Fault;
import dev.aisha.sandbox.control.Faults;
import dev.aisha.sandbox.control.Target;
import dev.aisha.sandbox.http.Part;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// fal.ai on one machine: the door for tests; over HTTP the same is under `/control/fal`.
public final class FalSandbox implements Part {
    private final FalOptions options;
    private final Faults faults;
    private final FalAccount account;
    private final SigningKeys keys = new SigningKeys();
    private final Cdn cdn;
    private final Finetunes finetunes;
    private final Webhooks webhooks;
    private final FalQueue queue;
    private final List<FalBehaviour> behaviours = new CopyOnWriteArrayList<>();
    private final Map<String, CountDownLatch> deliveries = new ConcurrentHashMap<>();
    private volatile FalSettings settings;

    /// @param key the only API key that is let in, `<id>:<secret>`
    public FalSandbox(FalOptions options, String key, Faults faults) {
        this.options = options;
        this.faults = faults;
        this.settings = FalSettings.of(options.zeroDelay());
        this.account = new FalAccount(key, options.publicUrl());
        Path media = options.mediaDirectory();
        this.cdn = new Cdn(media, options.clock());
        this.finetunes = new Finetunes(media.resolve("finetunes"));
        this.webhooks =
                new Webhooks(
                        options.clock(), options.strict(), () -> settings, keys, this::settled);
        this.queue = new FalQueue(options.clock(), () -> settings, this::model, this::ended);
    }

    @Override
    public void mount(Router router) {
        router.route("/fal/*").handler(faults.guard(Target.FAL, Faults::methodAndPath));
        new QueueRoutes(queue, options.clock(), account, this::model, this::behaviour, this::watch)
                .mount(router);
        new StorageRoutes(cdn, account).mount(router);
        new PlatformRoutes(account, endpoint -> model(endpoint) != null, () -> settings)
                .mount(router);
        cdn.mount(router);
        router.get("/fal/.well-known/jwks.json")
                .handler(context -> {
                    if (settings.isJwksDown()) {
                        FalJson.detail(context, 503, "Service Unavailable");
                    } else {
                        FalJson.answer(context, 200, keys.jwks());
                    }
                });
        new FalControlRoutes(this).mount(router);
    }

    @Override
    public void reset() {
        queue.clear();
        webhooks.clear();
        behaviours.clear();
        settings = FalSettings.of(options.zeroDelay());
    }

    @Override
    public Map<String, String> environment(URI base) {
        return Map.of(
                "FAL_API_KEY", account.key(),
                "FAL_QUEUE_URL", base + "/fal/queue",
                "FAL_REST_URL", base + "/fal/rest",
                "FAL_JWKS_URL", base + "/fal/.well-known/jwks.json",
                "FAL_API_URL", base + "/fal/api/v1",
                "FAL_MEDIA_HOSTS", base.getAuthority(),
                "FAL_WEBHOOK_USER_ID", FalSettings.WEBHOOK_USER_ID);
    }

    @Override
    public void close() {
        queue.close();
        webhooks.close();
    }

    /// Changes what holds until the next reset: `fal.settings().concurrency(1)`.
    public FalSettings settings() {
        return settings;
    }

    /// Submits that match from now on behave so; the first behaviour that fits is taken.
    public void behave(FalBehaviour behaviour) {
        behaviours.add(behaviour);
    }

    public void behaveNormally() {
        behaviours.clear();
    }

    /// Every accepted submit since the last reset, oldest first.
    public List<Submit> submits() {
        return queue.all().stream().map(Submit::of).toList();
    }

    /// Every try to deliver a webhook since the last reset, oldest first.
    public List<WebhookAttempt> webhookAttempts() {
        return webhooks.attempts();
    }

    /// Ends the waiting of a held or slow request: it completes now. Unknown ids are ignored.
    public void complete(String requestId) {
        queue.find(requestId).ifPresent(request -> request.release(null));
    }

    /// Ends a held or slow request now with a model error.
    public void fail(String requestId, int status, JsonNode detail) {
        queue.find(requestId)
                .ifPresent(request -> request.release(Outcome.modelError(status, detail)));
    }

    /// Sends the webhook of a finished request (again).
    public void deliverWebhook(String requestId) {
        queue.find(requestId).ifPresent(webhooks::deliver);
    }

    /// Sends the webhooks that [FalBehaviour.Delivery#HOLD] kept back, each once, one after the
    /// other.
    ///
    /// @return how many
    public int releaseWebhooks(boolean reversed) {
        return webhooks.release(reversed);
    }

    /// How many webhooks [FalBehaviour.Delivery#HOLD] keeps back now.
    public int heldWebhooks() {
        return webhooks.held();
    }

    public void rotateKeys() {
        keys.rotate();
    }

    /// Signs any body as fal would, with the sandbox's own key.
    public SignedWebhook sign(String requestId, String userId, long timestamp, byte[] body) {
        return keys.sign(requestId, userId, timestamp, body, false);
    }

    private @Nullable FalModel model(String endpoint) {
        FalModel trainer = Trainer.at(endpoint, cdn, finetunes, () -> settings);
        if (trainer != null) {
            return trainer;
        }
        FalModel generator = Generator.at(endpoint, cdn, finetunes, () -> settings);
        return generator == null ? Enlarger.at(endpoint, cdn, () -> settings) : generator;
    }

    private FalBehaviour behaviour(String endpoint) {
        return behaviours.stream()
                .filter(candidate -> candidate.take(endpoint))
                .findFirst()
                .orElseGet(FalBehaviour::always);
    }

    private CountDownLatch watch(FalRequest request) {
        return deliveries.computeIfAbsent(request.id(), _ -> new CountDownLatch(1));
    }

    private void settled(String requestId) {
        CountDownLatch latch = deliveries.remove(requestId);
        if (latch != null) {
            latch.countDown();
        }
    }

    /// Deliveries ask for faults under the name `WEBHOOK <endpoint>`.
    private void ended(FalRequest request) {
        Fault.Kind kind =
                faults.take(Target.FAL, "WEBHOOK " + request.endpoint())
                        .map(Fault::kind)
                        .orElse(null);
        if (kind == Fault.Kind.DROP) {
            settled(request.id());
            return;
        }
        webhooks.ended(request);
        if (kind == Fault.Kind.REPEAT) {
            webhooks.deliver(request);
        }
    }
}
