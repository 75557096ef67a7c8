package dev.aisha.bot.telegram;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.response.BaseResponse;
import com.pengrad.telegrambot.utility.BotUtils;
import dev.aisha.bot.telegram.Outcome.BadRequest;
import dev.aisha.bot.telegram.Outcome.Blocked;
import dev.aisha.bot.telegram.Outcome.Conflict;
import dev.aisha.bot.telegram.Outcome.Down;
import dev.aisha.bot.telegram.Outcome.Gone;
import dev.aisha.bot.telegram.Outcome.NotModified;
import dev.aisha.bot.telegram.Outcome.RateLimited;
import dev.aisha.bot.telegram.Outcome.Sent;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import okhttp3.Dispatcher;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Calls Telegram and says what became of it. Neither the token nor a URL that holds it leaves this
/// class: failures are named by their kind, never by the message of the HTTP client.
@ApplicationScoped
class TelegramGateway {
    private static final int SAME_HOST_CALLS = 256;

    private final TelegramBot bot;
    private final OkHttpClient http;
    private final MeterRegistry metrics;
    private final String methods;

    TelegramGateway(TelegramConfig config, MeterRegistry metrics) {
        this.metrics = metrics;
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(SAME_HOST_CALLS);
        dispatcher.setMaxRequestsPerHost(SAME_HOST_CALLS);
        // the read timeout also has to outlast a long poll
        Duration silence = config.polling().hold().plus(config.callTimeout());
        http =
                new OkHttpClient.Builder()
                        .dispatcher(dispatcher)
                        .connectTimeout(config.connectTimeout())
                        .readTimeout(silence)
                        .writeTimeout(config.callTimeout())
                        .callTimeout(
                                silence.compareTo(config.uploadTimeout()) > 0
                                        ? silence
                                        : config.uploadTimeout())
                        .followRedirects(false)
                        .build();
        String base = config.apiUrl().toString().replaceAll("/+$", "");
        methods = base + "/bot" + config.token() + "/";
        bot =
                new TelegramBot.Builder(config.token())
                        .apiUrl(base + "/bot")
                        .fileApiUrl(base + "/file/bot")
                        .okHttpClient(http)
                        .build();
    }

    /// Sends one request once; nothing is repeated here.
    <T extends BaseRequest<T, R>, R extends BaseResponse, V> Outcome<V> call(
            BaseRequest<T, R> request, Function<R, @Nullable V> answer) {
        Outcome<V> outcome = attempt(request, answer);
        metrics.counter(
                        "aisha.telegram.calls",
                        "method",
                        request.getMethod(),
                        "outcome",
                        outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .increment();
        return outcome;
    }

    /// Asks for updates, each as its own raw JSON: one that nobody can read must not take the
    /// others with it, and newer kinds are unknown to the library.
    Outcome<List<JsonObject>> updates(long offset, Duration hold, List<String> kinds) {
        RequestBody form =
                new FormBody.Builder()
                        .add("offset", Long.toString(offset))
                        .add("limit", "100")
                        .add("timeout", Long.toString(hold.toSeconds()))
                        .add("allowed_updates", BotUtils.toJson(kinds))
                        .build();
        Request request = new Request.Builder().url(methods + "getUpdates").post(form).build();
        try (Response answer = http.newCall(request).execute()) {
            JsonObject json = JsonParser.parseString(answer.body().string()).getAsJsonObject();
            if (!json.has("result")) {
                return refusal(BotUtils.GSON.fromJson(json, BaseResponse.class));
            }
            List<JsonObject> found = new ArrayList<>();
            json.getAsJsonArray("result").forEach(update -> found.add(update.getAsJsonObject()));
            return new Sent<>(found);
        } catch (IOException | JsonParseException | IllegalStateException e) {
            return new Down<>(e.getClass().getSimpleName());
        }
    }

    /// Where a file can be fetched. Holds the token: for the file door only.
    String fileUrl(com.pengrad.telegrambot.model.File file) {
        return bot.getFullFilePath(file);
    }

    @PreDestroy
    void close() {
        bot.shutdown();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private <T extends BaseRequest<T, R>, R extends BaseResponse, V> Outcome<V> attempt(
            BaseRequest<T, R> request, Function<R, @Nullable V> answer) {
        R response;
        try {
            response = bot.execute(request);
        } catch (JsonParseException _) {
            return new Down<>("the answer was not JSON");
        } catch (RuntimeException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new Down<>(cause.getClass().getSimpleName());
        }
        if (response == null) {
            return new Down<>("the answer was empty");
        }
        if (!response.isOk()) {
            return refusal(response);
        }
        V value = answer.apply(response);
        return value == null ? new Down<>("the answer lacked its result") : new Sent<>(value);
    }

    static <V> Outcome<V> refusal(BaseResponse response) {
        String description = response.description() == null ? "" : response.description();
        var parameters = response.parameters();
        if (parameters != null && parameters.retryAfter() != null) {
            return new RateLimited<>(Duration.ofSeconds(Math.max(1, parameters.retryAfter())));
        }
        return switch (response.errorCode()) {
            case 429 -> new RateLimited<>(Duration.ofSeconds(1));
            case 403 -> new Blocked<>();
            case 409 -> new Conflict<>(description);
            case 400 -> badRequest(description);
            case 404 -> new BadRequest<>(description);
            case 413 -> new BadRequest<>(description);
            default -> new Down<>("status " + response.errorCode());
        };
    }

    private static <V> Outcome<V> badRequest(String description) {
        String text = description.toLowerCase(Locale.ROOT);
        if (text.contains("message is not modified")) {
            return new NotModified<>();
        }
        if (text.contains("chat not found") || text.contains("peer_id_invalid")) {
            return new Blocked<>();
        }
        if (text.contains("message to edit not found")
                || text.contains("message can't be edited")
                || text.contains("message to delete not found")
                || text.contains("there is no text in the message to edit")
                || text.contains("there is no caption in the message to edit")
                || text.contains("message_id_invalid")
                || text.contains("query is too old")
                || text.contains("wrong file_id")
                || text.contains("wrong file identifier")
                || text.contains("file_reference_")) {
            return new Gone<>();
        }
        return new BadRequest<>(description);
    }
}
