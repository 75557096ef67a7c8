package dev.aisha.sandbox.fal;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/// Where webhooks arrive: records them and answers the statuses it is given, then 200.
final class Receiver implements AutoCloseable {
    record Delivery(Map<String, String> headers, byte[] body) {
        String requestId() {
            return headers.get("x-fal-webhook-request-id");
        }
    }

    private final HttpServer server;
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<Integer> answers = new LinkedBlockingQueue<>();

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/hook",
                exchange -> {
                    Map<String, String> headers = new HashMap<>();
                    exchange.getRequestHeaders()
                            .forEach((name, values) ->
                                    headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
                    deliveries.add(new Delivery(headers, exchange.getRequestBody().readAllBytes()));
                    Integer status = answers.poll();
                    if (status != null && status == 302) {
                        exchange.getResponseHeaders().add("Location", "/hook");
                    }
                    exchange.sendResponseHeaders(status == null ? 200 : status, -1);
                    exchange.close();
                });
        server.start();
    }

    void answers(int... statuses) {
        for (int status : statuses) {
            answers.add(status);
        }
    }

    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /// As the query of a submit.
    String query() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?job=7";
        return "?fal_webhook=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
