package dev.aisha.sandbox.fal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// fal's storage: an upload is announced with the key, then put without it, in one piece or in
/// parts.
final class StorageRoutes {
    private static final String INITIATE = "/fal/rest/storage/upload/";

    private record Upload(Cdn.Slot slot, boolean parts, Map<Integer, byte[]> received) {}

    private final Cdn cdn;
    private final FalAccount account;
    private final Map<String, Upload> open = new ConcurrentHashMap<>();

    StorageRoutes(Cdn cdn, FalAccount account) {
        this.cdn = cdn;
        this.account = account;
    }

    void mount(Router router) {
        router.post(INITIATE + "initiate").blockingHandler(c -> initiate(c, false), false);
        router.post(INITIATE + "initiate-multipart").blockingHandler(c -> initiate(c, true), false);
        router.put(Cdn.PREFIX + "*").blockingHandler(this::put, false);
        router.post(Cdn.PREFIX + "*").blockingHandler(this::complete, false);
    }

    private void initiate(RoutingContext context, boolean parts) {
        if (!account.admits(context)) {
            return;
        }
        try {
            JsonNode body = FalJson.body(context);
            String type = body.path("content_type").asText("application/octet-stream");
            String name = body.path("file_name").asText(System.nanoTime() + ".bin");
            Cdn.Slot slot = cdn.reserve(name, type, lifetime(context));
            String signature = UUID.randomUUID().toString();
            open.put(signature, new Upload(slot, parts, new TreeMap<>()));
            String url = slot.url(account.base(context));
            ObjectNode answer = FalJson.MAPPER.createObjectNode();
            answer.put("upload_url", url + "?signature=" + signature).put("file_url", url);
            FalJson.answer(context, 200, answer);
        } catch (JsonProcessingException _) {
            FalJson.detail(context, 422, "The body or the lifecycle is not JSON");
        }
    }

    static @Nullable Duration lifetime(RoutingContext context) throws JsonProcessingException {
        String lifecycle = context.request().getHeader("X-Fal-Object-Lifecycle");
        String header =
                lifecycle == null
                        ? context.request().getHeader("X-Fal-Object-Lifecycle-Preference")
                        : lifecycle;
        return lifetime(header);
    }

    static @Nullable Duration lifetime(@Nullable String lifecycle) throws JsonProcessingException {
        if (lifecycle == null) {
            return null;
        }
        JsonNode seconds = FalJson.MAPPER.readTree(lifecycle).path("expiration_duration_seconds");
        return seconds.isNumber() ? Duration.ofSeconds(seconds.asLong()) : null;
    }

    private @Nullable Upload upload(RoutingContext context) {
        String signature = context.request().getParam("signature");
        Upload upload = signature == null ? null : open.get(signature);
        String path = context.request().path();
        if (upload == null || !path.startsWith(Cdn.PREFIX + upload.slot().key())) {
            FalJson.detail(context, 403, "The upload URL is not valid");
            return null;
        }
        return upload;
    }

    private void put(RoutingContext context) {
        Upload upload = upload(context);
        if (upload == null) {
            return;
        }
        byte[] bytes =
                context.body().buffer() == null ? new byte[0] : context.body().buffer().getBytes();
        if (!upload.parts()) {
            cdn.write(upload.slot(), bytes);
            context.response().setStatusCode(200).end();
            return;
        }
        String path = context.request().path();
        int number = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        synchronized (upload) {
            upload.received().put(number, bytes);
        }
        ObjectNode answer = FalJson.MAPPER.createObjectNode();
        answer.put("partNumber", number).put("etag", "\"" + number + "-" + bytes.length + "\"");
        FalJson.answer(context, 200, answer);
    }

    private void complete(RoutingContext context) {
        Upload upload = upload(context);
        if (upload == null) {
            return;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        synchronized (upload) {
            upload.received().values().forEach(whole::writeBytes);
        }
        cdn.write(upload.slot(), whole.toByteArray());
        context.response().setStatusCode(200).end();
    }
}
