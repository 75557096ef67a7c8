package dev.aisha.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.aisha.api.account.Owner;
import dev.aisha.model.notification.DeliveryOutcome;
import dev.aisha.model.notification.DeliveryReceipt;
import dev.aisha.model.notification.Notification;
import dev.aisha.model.notification.NotificationEvent;
import dev.aisha.model.wallet.Statement;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The bot as the API sees it: takes notifications and serves files by reference. Keeps what came
/// for each user, and can be told to refuse or to lose a user.
@Singleton
public class FakeBot {
    private final int port;
    private final ObjectMapper json;
    private final List<Notification> taken = new CopyOnWriteArrayList<>();
    private final List<Notification> tried = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, BotFile> files = new ConcurrentHashMap<>();
    private final Map<String, Integer> fileTrouble = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> stalled = new ConcurrentHashMap<>();
    private final List<String> pulled = new CopyOnWriteArrayList<>();
    private final Map<UUID, String> traces = new ConcurrentHashMap<>();
    private final List<Statement.Line> statement = new CopyOnWriteArrayList<>();
    private final Set<String> blocked = ConcurrentHashMap.newKeySet();
    private HttpServer server;

    FakeBot(@ConfigProperty(name = "test.bot.port") int port, ObjectMapper json) {
        this.port = port;
        this.json = json;
    }

    private record BotFile(String user, byte[] bytes) {}

    private record Answer(int status, String retryAfter) {}

    void start(@Observes StartupEvent event) throws IOException {
        server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/internal/notifications", this::notifications);
        server.createContext("/internal/files", this::files);
        server.createContext("/internal/statement", this::statement);
        server.start();
    }

    void stop(@Observes ShutdownEvent event) {
        server.stop(0);
    }

    /// Serves bytes under a reference that only this user may use.
    public void hasFile(String sourceRef, Owner owner, byte[] bytes) {
        files.put(sourceRef, new BotFile(owner.user(), bytes));
    }

    /// Pulls of this user's files are answered with this status, until [#works].
    public void failsFilesOf(Owner owner, int status) {
        fileTrouble.put(owner.user(), status);
    }

    /// Adds a line to the payment provider's list.
    public void states(Statement.Line line) {
        statement.add(line);
    }

    /// The payment provider's list begins anew.
    public void forgetsStatement() {
        statement.clear();
    }

    /// How often a reference was asked for.
    public long pulls(String sourceRef) {
        return pulled.stream().filter(sourceRef::equals).count();
    }

    /// Deliveries for this user are answered so, until [#works].
    public void answers(Owner owner, int status, String retryAfter) {
        answers.put(owner.user(), new Answer(status, retryAfter));
    }

    /// The user blocks the bot, until [#works].
    public void blockedBy(Owner owner) {
        blocked.add(owner.user());
    }

    /// Pulls of this user's files are answered by nothing, until [#works].
    public void stallsFilesOf(Owner owner) {
        stalled.put(owner.user(), new CountDownLatch(1));
    }

    public void works(Owner owner) {
        Optional.ofNullable(stalled.remove(owner.user())).ifPresent(CountDownLatch::countDown);
        answers.remove(owner.user());
        fileTrouble.remove(owner.user());
        blocked.remove(owner.user());
    }

    /// What the bot took for this user, in the order it came.
    public List<Notification> taken(Owner owner) {
        return of(taken, owner);
    }

    /// Events of one kind that the bot took for this user.
    public <E extends NotificationEvent> List<E> taken(Owner owner, Class<E> kind) {
        return taken(owner).stream()
                .map(Notification::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /// The trace context that a notification came with.
    public String trace(Notification notification) {
        return traces.get(notification.id());
    }

    /// Every attempt for this user, refused ones too.
    public List<Notification> tried(Owner owner) {
        return of(tried, owner);
    }

    private static List<Notification> of(List<Notification> all, Owner owner) {
        return all.stream().filter(one -> one.user().equals(owner.user())).toList();
    }

    private void notifications(HttpExchange exchange) throws IOException {
        try (exchange) {
            var notification =
                    json.readValue(exchange.getRequestBody().readAllBytes(), Notification.class);
            if (strange(exchange)) {
                answer(exchange, 401, new byte[0]);
                return;
            }
            String trace = exchange.getRequestHeaders().getFirst("traceparent");
            traces.put(notification.id(), trace == null ? "" : trace);
            tried.add(notification);
            Answer told = answers.get(notification.user());
            if (told != null) {
                if (told.retryAfter() != null) {
                    exchange.getResponseHeaders().add("Retry-After", told.retryAfter());
                }
                answer(exchange, told.status(), new byte[0]);
                return;
            }
            boolean gone = blocked.contains(notification.user());
            if (!gone) {
                taken.add(notification);
            }
            var outcome = gone ? DeliveryOutcome.UNREACHABLE : DeliveryOutcome.DELIVERED;
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            answer(exchange, 200, json.writeValueAsBytes(new DeliveryReceipt(outcome)));
        }
    }

    private void statement(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (strange(exchange)) {
                answer(exchange, 401, new byte[0]);
                return;
            }
            Map<String, String> query = query(exchange);
            int from = Math.min(Integer.parseInt(query.get("offset")), statement.size());
            int to = Math.min(from + Integer.parseInt(query.get("limit")), statement.size());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            byte[] body = json.writeValueAsBytes(new Statement(statement.subList(from, to)));
            answer(exchange, 200, body);
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> decode(pair[1])));
    }

    private void files(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = query(exchange);
            BotFile file = files.get(query.getOrDefault("ref", ""));
            pulled.add(query.getOrDefault("ref", ""));
            stall(query.getOrDefault("owner", ""));
            Integer trouble = fileTrouble.get(query.get("owner"));
            if (strange(exchange)) {
                answer(exchange, 401, new byte[0]);
            } else if (trouble != null) {
                answer(exchange, trouble, new byte[0]);
            } else if (file == null) {
                answer(exchange, 404, new byte[0]);
            } else if (!file.user().equals(query.get("owner"))) {
                answer(exchange, 403, new byte[0]);
            } else {
                exchange.getResponseHeaders().add("Content-Type", "application/octet-stream");
                answer(exchange, 200, file.bytes());
            }
        }
    }

    private static boolean strange(HttpExchange exchange) {
        return !("Bearer " + SandboxResource.KEY)
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static String decode(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private void stall(String user) {
        CountDownLatch stall = stalled.get(user);
        try {
            if (stall != null) {
                stall.await(30, TimeUnit.SECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
