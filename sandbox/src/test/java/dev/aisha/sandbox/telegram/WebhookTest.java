package dev.aisha.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.request.DeleteWebhook;
import com.pengrad.telegrambot.request.GetWebhookInfo;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.request.SetWebhook;
import com.pengrad.telegrambot.utility.BotUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WebhookTest extends TelegramTestCase {
    private final List<Update> received = new CopyOnWriteArrayList<>();
    private final List<String> secrets = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer hook;
    private volatile ToIntFunction<Update> verdict = _ -> 200;
    private volatile String reply = "";
    private volatile String retryAfter = "";

    @BeforeEach
    void startHook() throws IOException {
        hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        hook.setExecutor(threads);
        hook.createContext("/hook", this::receive);
        hook.start();
    }

    @AfterEach
    void stopHook() {
        hook.stop(0);
        threads.shutdownNow();
    }

    @Test
    @Tag("P31")
    void givenASecret_whenUpdatesCome_thenTheHeaderIsSent() {
        register();
        anna.write("one");
        awaitReceived(1);
        assertThat(received.getFirst().message().text()).isEqualTo("one");
        assertThat(secrets).containsOnly("s-3_cret");
        Awaitility.await().until(() -> telegram.pendingUpdates() == 0);
    }

    @Test
    void givenWaitingUpdates_whenAWebhookIsSet_thenTheyComeInOrder() {
        anna.write("1");
        anna.write("2");
        anna.write("3");
        register();
        awaitReceived(3);
        assertThat(received).extracting(u -> u.message().text()).containsExactly("1", "2", "3");
    }

    @Test
    void givenAMessageUnderWay_whenAnotherComes_thenItWaitsButATapDoesNot() {
        bot.execute(
                new SendMessage(anna.id(), "m")
                        .replyMarkup(
                                new InlineKeyboardMarkup(
                                        new InlineKeyboardButton("Go").callbackData("go"))));
        var gate = new CountDownLatch(1);
        verdict =
                update -> {
                    if (update.message() != null && "slow".equals(update.message().text())) {
                        await(gate);
                    }
                    return 200;
                };
        register();
        anna.write("slow");
        anna.write("next");
        anna.tap("Go");
        telegram.newPerson("Boris", null).write("/start");
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(received)
                                .extracting(WebhookTest::word)
                                .containsExactlyInAnyOrder("slow", "tap", "/start"));
        gate.countDown();
        awaitReceived(4);
        assertThat(word(received.getLast())).isEqualTo("next");
    }

    @Test
    void givenAFailingWebhook_whenItRecovers_thenTheSameUpdateComesFirst() {
        var failures = new CopyOnWriteArrayList<Integer>();
        verdict =
                update -> {
                    if (failures.size() < 3) {
                        failures.add(update.updateId());
                        return 500;
                    }
                    return 200;
                };
        register();
        anna.write("1");
        anna.write("2");
        awaitReceived(5);
        assertThat(received).extracting(WebhookTest::word).containsExactly("1", "1", "1", "1", "2");
        var info = bot.execute(new GetWebhookInfo()).webhookInfo();
        assertThat(info.lastErrorMessage())
                .isEqualTo("Wrong response from the webhook: 500 Internal Server Error");
        assertThat(info.maxConnections()).isEqualTo(40);
        assertThat(info.allowedUpdates()).containsExactly("message", "callback_query");
    }

    @Test
    @Tag("P03")
    void givenRetryAfter_whenRefused_thenItIsObeyed() {
        retryAfter = "1";
        var times = new CopyOnWriteArrayList<Long>();
        verdict =
                _ -> {
                    times.add(System.nanoTime());
                    return times.size() == 1 ? 503 : 200;
                };
        register();
        anna.write("1");
        awaitReceived(2);
        assertThat(Duration.ofNanos(times.get(1) - times.get(0)))
                .isGreaterThanOrEqualTo(Duration.ofMillis(900));
    }

    @Test
    void givenADeadTap_whenItsTimeIsUp_thenTheQueueGoesOn() {
        bot.execute(
                new SendMessage(anna.id(), "m")
                        .replyMarkup(
                                new InlineKeyboardMarkup(
                                        new InlineKeyboardButton("Go").callbackData("go"))));
        verdict = _ -> 500;
        register();
        anna.tap("Go");
        Awaitility.await().until(() -> !received.isEmpty());
        clock.tick(Duration.ofSeconds(151));
        Awaitility.await().until(() -> telegram.pendingUpdates() == 0);
        verdict = _ -> 200;
        anna.tap("Go");
        Awaitility.await()
                .until(() -> received.getLast().updateId() > received.getFirst().updateId());
    }

    @Test
    void givenARedelivery_whenItComes_thenItIsTheSameUpdate() {
        register();
        anna.write("1");
        awaitReceived(1);
        telegram.redeliver(received.getFirst().updateId(), 3);
        awaitReceived(4);
        assertThat(ids(received)).containsOnly(received.getFirst().updateId());
    }

    @Test
    void givenACallAsAnswer_whenTaken_thenItIsDone() {
        reply =
                "{\"method\":\"sendMessage\",\"chat_id\":%d,\"text\":\"from the answer\"}"
                        .formatted(anna.id());
        register();
        anna.write("1");
        Awaitility.await().until(() -> anna.lastFromBot().isPresent());
        assertThat(anna.lastFromBot().orElseThrow().content().words().text())
                .isEqualTo("from the answer");
    }

    @Test
    void givenARegistration_whenRepeated_thenTelegramSaysSo() throws Exception {
        var parameters = "?url=http%3A%2F%2F127.0.0.1%3A1%2Fhook";
        assertThat(get(method("setWebhook") + parameters).body()).contains("\"Webhook was set\"");
        assertThat(get(method("setWebhook") + parameters).body())
                .contains("\"Webhook is already set\"");
        assertThat(get(method("deleteWebhook")).body()).contains("\"Webhook was deleted\"");
        assertThat(get(method("deleteWebhook")).body()).contains("\"Webhook is already deleted\"");
        assertRefused(
                new SetWebhook().url("http://127.0.0.1:1/").secretToken("no spaces"),
                400,
                "Bad Request: secret token contains unallowed characters");
        assertRefused(
                new SetWebhook().url("http://127.0.0.1:1/").secretToken("x".repeat(257)),
                400,
                "Bad Request: secret token is too long");
    }

    @Test
    void givenDropPending_whenDeleted_thenNothingWaits() {
        anna.write("1");
        assertDone(new DeleteWebhook().dropPendingUpdates(true));
        assertThat(poll(0)).isEmpty();
    }

    @Test
    void givenStrictMode_whenTheUrlIsNotPublic_thenRefused() {
        stopSandbox();
        sandbox = Sandbox.start(SandboxOptions.forTests().withoutServers().withStrict(true));
        bot =
                new com.pengrad.telegrambot.TelegramBot.Builder(
                                dev.aisha.sandbox.SandboxAccess.TELEGRAM_TOKEN)
                        .apiUrl(sandbox.url() + "/bot")
                        .build();
        assertRefused(
                new SetWebhook().url("http://example.org/hook"),
                400,
                "Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
        assertRefused(
                new SetWebhook().url("https://example.org:8080/hook"),
                400,
                "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or"
                        + " 8443");
        assertRefused(
                new SetWebhook().url("https://127.0.0.1:8443/hook"),
                400,
                "Bad Request: bad webhook: IP address 127.0.0.1 is reserved");
    }

    private void register() {
        assertDone(
                new SetWebhook()
                        .url("http://127.0.0.1:" + hook.getAddress().getPort() + "/hook")
                        .secretToken("s-3_cret")
                        .allowedUpdates("message", "callback_query"));
    }

    private void awaitReceived(int count) {
        Awaitility.await().untilAsserted(() -> assertThat(received).hasSize(count));
    }

    private void receive(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var update = BotUtils.parseUpdate(body);
        received.add(update);
        secrets.add(exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token"));
        int status = verdict.applyAsInt(update);
        if (status == 503) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
        }
        var bytes = reply.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String word(Update update) {
        return update.message() == null ? "tap" : update.message().text();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
