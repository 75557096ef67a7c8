package dev.aisha.api.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.aisha.sandbox.Sandbox;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Answers what it was told to, in that order, and keeps what it was asked.
public class FakeOpenAi implements AutoCloseable {
    private final ObjectMapper json = new ObjectMapper();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;
    private final Counted bill = new Counted();

    /// Remembers what would be booked.
    private static final class Counted implements Bill {
        private final List<Usage> used = new CopyOnWriteArrayList<>();
        private volatile boolean open = true;

        @Override
        public boolean open() {
            return open;
        }

        @Override
        public void used(String model, Usage usage) {
            used.add(usage);
        }
    }

    private record Reply(int status, String body, Map<String, String> headers) {}

    public FakeOpenAi() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/", this::answer);
        server.start();
    }

    public void answers(int status, String body) {
        answers(status, body, Map.of());
    }

    public void answers(int status, String body, Map<String, String> headers) {
        replies.add(new Reply(status, body, headers));
    }

    /// Takes the next question and never answers it.
    public void neverAnswers() {
        answers(0, "");
    }

    /// There is no money left today.
    public void dayIsSpent() {
        bill.open = false;
    }

    List<Usage> billed() {
        return bill.used;
    }

    public List<JsonNode> asked() {
        return asked;
    }

    /// The door, pointed here; `settings` are added to that.
    public OpenAi openAi(Map<String, String> settings) {
        OpenAiConfig config = config(settings);
        return new OpenAi(
                config, new OpenAiClient(config, json), json, new SimpleMeterRegistry(), bill);
    }

    /// The door, pointed at the sandbox's stand-in instead.
    public OpenAi openAi(Sandbox sandbox) {
        return openAi(sandbox, Map.of());
    }

    /// The same with settings above it.
    public OpenAi openAi(Sandbox sandbox, Map<String, String> settings) {
        Map<String, String> there = sandbox.environment();
        Map<String, String> all = new HashMap<>(settings);
        all.put("aisha.openai.api-key", there.getOrDefault("OPENAI_API_KEY", ""));
        all.put("aisha.openai.base-url", there.getOrDefault("OPENAI_BASE_URL", ""));
        return openAi(all);
    }

    /// The settings of that door.
    OpenAiConfig config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        all.put("aisha.openai.api-key", "sk-test");
        all.put(
                "aisha.openai.base-url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
        all.put("aisha.openai.first-wait", "PT0.01S");
        all.putAll(settings);
        return new SmallRyeConfigBuilder()
                .withMapping(OpenAiConfig.class)
                .withDefaultValues(all)
                .build()
                .getConfigMapping(OpenAiConfig.class);
    }

    /// A chat completion; `content` is JSON text, escaped here.
    public static String chat(String content, String finish) {
        return new ObjectMapper()
                .createObjectNode()
                .set(
                        "choices",
                        new ObjectMapper()
                                .createArrayNode()
                                .add(
                                        new ObjectMapper()
                                                .createObjectNode()
                                                .put("finish_reason", finish)
                                                .set(
                                                        "message",
                                                        new ObjectMapper()
                                                                .createObjectNode()
                                                                .put("content", content)
                                                                .putNull("refusal"))))
                .toString();
    }

    /// A moderation that scores one category.
    public static String moderation(String category, double score) {
        return """
        {"results":[{"flagged":%b,"categories":{"%s":%b},"category_scores":{"%s":%s}}]}\
        """
                .formatted(score > 0.5, category, score > 0.5, category, score);
    }

    public static String error(String code, String message) {
        return """
        {"error":{"message":"%s","type":"t","param":null,"code":"%s"}}\
        """
                .formatted(message, code);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(json.readTree(exchange.getRequestBody()));
        Reply reply = replies.remove();
        if (reply.status() == 0) {
            try {
                closing.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
            return;
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
