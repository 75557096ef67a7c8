package dev.aisha.sandbox.fal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxOptions;
import dev.aisha.sandbox.control.Fault;
import dev.aisha.sandbox.control.Target;
import dev.aisha.sandbox.fal.FalBehaviour.Delivery;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FalWebhookTest {
    private static final Map<String, ?> PROMPT =
            Map.of("prompt", "a cat", "image_size", Map.of("width", 64, "height", 64));
    private static Sandbox sandbox;
    private static FalCaller caller;
    private Receiver receiver;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.forTests().withoutServers());
        caller = new FalCaller(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void open() throws Exception {
        sandbox.reset();
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private FalCaller.Answer submit() throws Exception {
        return caller.submit("fal-ai/flux-lora" + receiver.query(), PROMPT);
    }

    private Receiver.Delivery one() {
        await().until(() -> receiver.deliveries().size() == 1);
        return receiver.deliveries().getFirst();
    }

    @Test
    void givenASuccess_whenDelivered_thenSignedWithAPublishedKey() throws Exception {
        var submitted = submit();
        Receiver.Delivery delivery = one();
        JsonNode body = FalCaller.JSON.readTree(delivery.body());
        assertThat(body.path("status").asText()).isEqualTo("OK");
        assertThat(body.path("request_id").asText()).isEqualTo(submitted.text("request_id"));
        assertThat(body.at("/payload/images/0/width").asInt()).isEqualTo(64);
        assertThat(delivery.headers())
                .containsEntry("x-fal-webhook-user-id", FalSettings.WEBHOOK_USER_ID);
        assertThat(isSigned(delivery.headers(), delivery.body())).isTrue();
        byte[] flipped = delivery.body().clone();
        flipped[0] ^= 1;
        assertThat(isSigned(delivery.headers(), flipped)).isFalse();
    }

    @Test
    void givenABadInput_whenDelivered_thenItSaysError() throws Exception {
        caller.submit("fal-ai/flux-lora" + receiver.query(), Map.of());
        JsonNode body = FalCaller.JSON.readTree(one().body());
        assertThat(body.path("status").asText()).isEqualTo("ERROR");
        assertThat(body.path("error").asText()).isEqualTo("Invalid status code: 422");
        assertThat(body.at("/payload/detail/0/type").asText()).isEqualTo("missing");
    }

    @Test
    void givenAReceiverInTrouble_whenItRecovers_thenTheSameArrivesAgain() throws Exception {
        receiver.answers(500, 503);
        submit();
        await().until(() -> receiver.deliveries().size() == 3);
        await().until(() -> sandbox.fal().webhookAttempts().size() == 3);
        assertThat(sandbox.fal().webhookAttempts())
                .extracting(WebhookAttempt::status)
                .containsExactly(500, 503, 200);
    }

    @Test
    void givenARedirect_whenDelivered_thenItIsTheEnd() throws Exception {
        receiver.answers(302);
        submit();
        await().until(() -> sandbox.fal().webhookAttempts().size() == 1);
        await().during(java.time.Duration.ofMillis(300))
                .until(() -> receiver.deliveries().size() == 1);
    }

    @Test
    void givenLostAndDoubledWebhooks_whenRun_thenNoneAndTwoArrive() throws Exception {
        sandbox.fal().behave(FalBehaviour.always().webhook(Delivery.LOSE).times(1));
        sandbox.fal().behave(FalBehaviour.always().webhookCopies(2).times(1));
        sandbox.faults()
                .add(Fault.of(Target.FAL, "WEBHOOK", Fault.Kind.DROP).withSkip(2).withTimes(1));
        var lost = submit();
        caller.result(lost);
        var doubled = submit();
        await().until(() -> receiver.deliveries().size() == 2);
        caller.result(submit());
        assertThat(receiver.deliveries())
                .extracting(Receiver.Delivery::requestId)
                .containsOnly(doubled.text("request_id"));
        sandbox.fal().deliverWebhook(lost.text("request_id"));
        await().until(() -> receiver.deliveries().size() == 3);
    }

    @Test
    void givenHeldWebhooks_whenReleasedInReverse_thenTheLastComesFirst() throws Exception {
        sandbox.fal().behave(FalBehaviour.always().webhook(Delivery.HOLD));
        var first = submit();
        caller.result(first);
        var second = submit();
        caller.result(second);
        await().until(() -> sandbox.fal().heldWebhooks() == 2);
        assertThat(sandbox.fal().releaseWebhooks(true)).isEqualTo(2);
        assertThat(receiver.deliveries())
                .extracting(Receiver.Delivery::requestId)
                .containsExactly(second.text("request_id"), first.text("request_id"));
    }

    @Test
    void givenAWebhookBeforeTheAnswer_whenSubmitted_thenItHasArrivedByThen() throws Exception {
        sandbox.fal().behave(FalBehaviour.always().webhookBeforeAnswer());
        var submitted = submit();
        assertThat(one().requestId()).isEqualTo(submitted.text("request_id"));
    }

    @Test
    void givenAWrongKeyOrUser_whenDelivered_thenTheReceiverCanTell() throws Exception {
        sandbox.fal().behave(FalBehaviour.always().webhookWrongKey().times(1));
        submit();
        Receiver.Delivery forged = one();
        assertThat(isSigned(forged.headers(), forged.body())).isFalse();
        sandbox.fal().behave(FalBehaviour.always().webhookUserId("github|other"));
        submit();
        await().until(() -> receiver.deliveries().size() == 2);
        Receiver.Delivery other = receiver.deliveries().getLast();
        assertThat(other.headers()).containsEntry("x-fal-webhook-user-id", "github|other");
        assertThat(isSigned(other.headers(), other.body())).isTrue();
    }

    @Test
    void givenARotation_whenKeysAreRead_thenTheOldOneStaysOnce() throws Exception {
        String before = keys().getLast();
        sandbox.fal().rotateKeys();
        assertThat(keys()).hasSize(2).contains(before);
        sandbox.fal().rotateKeys();
        assertThat(keys()).doesNotContain(before);
        sandbox.fal().settings().jwksDown(true);
        assertThat(caller.get(jwksUrl()).status()).isEqualTo(503);
    }

    @Test
    void givenAnyBody_whenSignedByTheDoorOrOverHttp_thenItVerifies() throws Exception {
        byte[] body = "{\"request_id\":\"r\"}".getBytes(StandardCharsets.UTF_8);
        long now = Instant.now().getEpochSecond();
        SignedWebhook signed = sandbox.fal().sign("r", "u", now, body);
        assertThat(isSigned(lowerCase(signed.headers()), body)).isTrue();
        var order = Map.of("request_id", "r", "user_id", "u", "timestamp", now, "body", text(body));
        JsonNode headers = caller.control("POST", "/sign", order).body();
        Map<String, String> overHttp =
                FalCaller.JSON.convertValue(
                        headers,
                        FalCaller.JSON
                                .getTypeFactory()
                                .constructMapType(Map.class, String.class, String.class));
        assertThat(isSigned(lowerCase(overHttp), body)).isTrue();
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static Map<String, String> lowerCase(Map<String, String> headers) {
        Map<String, String> lower = new java.util.HashMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(), value));
        return lower;
    }

    private static String jwksUrl() {
        return sandbox.url() + "/fal/.well-known/jwks.json";
    }

    private static List<String> keys() throws Exception {
        return caller.call("GET", jwksUrl(), new byte[0]).body().path("keys").findValuesAsText("x");
    }

    private static boolean isSigned(Map<String, String> headers, byte[] body) throws Exception {
        String message =
                String.join(
                        "\n",
                        headers.get("x-fal-webhook-request-id"),
                        headers.get("x-fal-webhook-user-id"),
                        headers.get("x-fal-webhook-timestamp"),
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(body)));
        byte[] hex = HexFormat.of().parseHex(headers.get("x-fal-webhook-signature"));
        for (String x : keys()) {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key(x));
            signature.update(message.getBytes(StandardCharsets.UTF_8));
            if (signature.verify(hex)) {
                return true;
            }
        }
        return false;
    }

    private static PublicKey key(String x) throws Exception {
        byte[] prefix = new BigInteger("302a300506032b6570032100", 16).toByteArray();
        byte[] raw = Base64.getUrlDecoder().decode(x);
        byte[] encoded = new byte[prefix.length + raw.length];
        System.arraycopy(prefix, 0, encoded, 0, prefix.length);
        System.arraycopy(raw, 0, encoded, prefix.length, raw.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    @Test
    void givenStrictMode_whenTheReceiverIsPrivate_thenNothingIsSent() throws Exception {
        try (var strict =
                Sandbox.start(SandboxOptions.forTests().withoutServers().withStrict(true))) {
            new FalCaller(strict).submit("fal-ai/flux-lora" + receiver.query(), PROMPT);

            await().until(() -> strict.fal().submits().getFirst().status().equals("COMPLETED"));

            assertThat(strict.fal().webhookAttempts()).isEmpty();
            assertThat(receiver.deliveries()).isEmpty();
        }
    }
}
