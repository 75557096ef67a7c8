package dev.aisha.sandbox.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aisha.sandbox.fal.FalBehaviour;
import dev.aisha.sandbox.fal.FalSettings;
import dev.aisha.sandbox.fal.SignedWebhook;
import dev.aisha.sandbox.fal.Submit;
import dev.aisha.sandbox.http.Json;
import dev.aisha.sandbox.telegram.Actor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// How fast api-service says 200 to fal, which repeats what is not acknowledged.
///
/// @param perSecond webhooks a second, each for an open request of its own
record WebhookAck(int perSecond, Duration warmUp, Duration time) implements Measurement {
    private static final Duration ORDER_LIMIT = Duration.ofMinutes(4);
    private static final int PEOPLE = 50;
    private static final int IMAGE_PRICE = 5;

    @Override
    public Figure measure(World world) throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<Submit> open = openRequests(world, http);
            int warm = (int) (perSecond * warmUp.toSeconds());
            send(world, http, open.subList(0, warm), warmUp, new ConcurrentLinkedQueue<>());
            Queue<Duration> times = new ConcurrentLinkedQueue<>();
            Work before = world.work();
            int refused = send(world, http, open.subList(warm, open.size()), time, times);
            Work after = world.work();
            return figure(Percentiles.of(times), refused, after.since(before));
        } finally {
            world.sandbox().fal().behaveNormally();
        }
    }

    /// Generations without an avatar, ordered through the API and kept open by fal.
    private List<Submit> openRequests(World world, HttpClient http)
            throws IOException, InterruptedException {
        world.sandbox().fal().behave(FalBehaviour.always().holds());
        List<Actor> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Actor person = world.sandbox().telegram().newPerson("Customer " + i, "en");
            person.write("/start");
            people.add(person);
        }
        Patience.until(
                "the bot's greetings",
                Duration.ofSeconds(60),
                () -> people.stream().allMatch(one -> one.lastFromBot().isPresent()));
        int known = world.sandbox().fal().submits().size();
        int wanted = (int) (perSecond * (warmUp.toSeconds() + time.toSeconds()));
        for (int i = 0; i < wanted; i++) {
            order(world, http, people.get(i % PEOPLE).id());
        }
        Patience.until(
                wanted + " open requests at the provider",
                ORDER_LIMIT,
                () ->
                        world.number("SELECT count(*) FROM provider_request WHERE state = 'OPEN'")
                                >= wanted);
        List<Submit> all = world.sandbox().fal().submits();
        return all.subList(known, all.size());
    }

    private static void order(World world, HttpClient http, long person)
            throws IOException, InterruptedException {
        Map<String, Object> command =
                Map.of(
                        "prompt",
                        "a lighthouse in the evening",
                        "ratio",
                        "1:1",
                        "count",
                        1,
                        "quotedPrice",
                        IMAGE_PRICE);
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        world.apiUrl()
                                                + "/api/v1/users/telegram:"
                                                + person
                                                + "/generations"))
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", "Bearer " + World.SERVICE_KEY)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(Json.write(command)))
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(
                    "an order got " + answer.statusCode() + " " + answer.body());
        }
    }

    /// @return how many were not answered 200
    private int send(
            World world,
            HttpClient http,
            List<Submit> requests,
            Duration howLong,
            Queue<Duration> times)
            throws InterruptedException {
        var refused = new AtomicInteger();
        OpenLoop.run(
                perSecond,
                howLong,
                number -> {
                    HttpRequest webhook = webhook(world, requests.get(number));
                    long start = System.nanoTime();
                    if (!acknowledged(http, webhook)) {
                        refused.incrementAndGet();
                    }
                    times.add(Duration.ofNanos(System.nanoTime() - start));
                });
        return refused.get();
    }

    private static boolean acknowledged(HttpClient http, HttpRequest webhook) {
        try {
            return http.send(webhook, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// A failed run: it settles the money and tells the person, without files to fetch.
    private static HttpRequest webhook(World world, Submit request) {
        ObjectNode body =
                Json.MAPPER
                        .createObjectNode()
                        .put("request_id", request.requestId())
                        .put("gateway_request_id", request.requestId())
                        .put("status", "ERROR")
                        .put("error", "Unexpected status code: 500");
        body.putObject("payload").put("detail", "Internal Server Error");
        SignedWebhook signed =
                world.sandbox()
                        .fal()
                        .sign(
                                request.requestId(),
                                FalSettings.WEBHOOK_USER_ID,
                                Clock.systemUTC().instant().getEpochSecond(),
                                body.toString().getBytes(StandardCharsets.UTF_8));
        var builder =
                HttpRequest.newBuilder(URI.create(String.valueOf(request.webhookUrl())))
                        .timeout(Duration.ofSeconds(15))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(signed.body()));
        signed.headers().forEach(builder::header);
        return builder.build();
    }

    private Figure figure(Percentiles times, int refused, String work) {
        String method =
                ("%d webhooks/s for %d s after %d s of warm-up, each signed with Ed25519 and each for an"
                                + " open generation of its own that was ordered through the API; on a"
                                + " fixed schedule, from sending to the 200. Behind each answer"
                                + " the order fails for good: its coins are released and the person is"
                                + " told by bot and Telegram while the next webhooks arrive. %s")
                        .formatted(perSecond, time.toSeconds(), warmUp.toSeconds(), World.RAISED);
        return new Figure(
                "Webhook acknowledgement",
                LocalDate.now(Clock.systemUTC()),
                method,
                List.of(
                        Row.shown("webhook to 200, p50", times.millis(50), "ms"),
                        Row.atMost("webhook to 200, p99", 20, times.millis(99), "ms"),
                        Row.shown("the same, slowest", times.millis(100), "ms"),
                        Row.shown("webhooks measured", times.count(), null),
                        Row.shown("not answered 200", refused, null)),
                List.of(work));
    }
}
