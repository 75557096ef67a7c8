package dev.aisha.bot.telegram;

import com.pengrad.telegrambot.model.File;
import com.pengrad.telegrambot.request.GetFile;
import com.pengrad.telegrambot.response.GetFileResponse;
import dev.aisha.bot.files.FileSource;
import dev.aisha.bot.telegram.Outcome.BadRequest;
import dev.aisha.bot.telegram.Outcome.Blocked;
import dev.aisha.bot.telegram.Outcome.Conflict;
import dev.aisha.bot.telegram.Outcome.Down;
import dev.aisha.bot.telegram.Outcome.Gone;
import dev.aisha.bot.telegram.Outcome.NotModified;
import dev.aisha.bot.telegram.Outcome.RateLimited;
import dev.aisha.bot.telegram.Outcome.Sent;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Opens files that people sent. Own client, since the library's has neither timeouts nor a cap.
@ApplicationScoped
class TelegramFiles implements FileSource {
    /// Telegram's own limit for bots.
    static final long MAX_BYTES = 20L * 1024 * 1024;

    private static final Duration WHOLE_DOWNLOAD = Duration.ofSeconds(60);
    private static final Duration LATER = Duration.ofSeconds(5);

    private final TelegramGateway gateway;
    private final HttpClient http;

    TelegramFiles(TelegramGateway gateway, TelegramConfig config) {
        this.gateway = gateway;
        this.http =
                HttpClient.newBuilder()
                        .connectTimeout(config.connectTimeout())
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    @Override
    public Fetched fetch(String fileId) {
        Outcome<File> outcome = gateway.call(new GetFile(fileId), GetFileResponse::file);
        return switch (outcome) {
            case Sent<File>(var file) -> open(file);
            case Gone<File> _, Blocked<File> _, NotModified<File> _ -> new Fetched.Missing();
            case BadRequest<File>(var description) ->
                    description.contains("too big") ? new Fetched.TooBig() : new Fetched.Missing();
            case RateLimited<File>(var delay) -> new Fetched.Later(delay);
            case Conflict<File> _, Down<File> _ -> new Fetched.Later(LATER);
        };
    }

    private Fetched open(File file) {
        Long size = file.fileSize();
        if (size != null && size > MAX_BYTES) {
            return new Fetched.TooBig();
        }
        if (file.filePath() == null) {
            return new Fetched.Missing();
        }
        try {
            HttpResponse<InputStream> response =
                    http.send(
                            HttpRequest.newBuilder(URI.create(gateway.fileUrl(file)))
                                    .timeout(WHOLE_DOWNLOAD)
                                    .build(),
                            BodyHandlers.ofInputStream());
            return answer(response);
        } catch (IOException e) {
            // the message may hold the URL, and with it the token
            Log.warnf("A file could not be fetched: %s", e.getClass().getSimpleName());
            return new Fetched.Later(LATER);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Fetched.Later(LATER);
        }
    }

    private static Fetched answer(HttpResponse<InputStream> response) throws IOException {
        long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        if (response.statusCode() == 200 && length <= MAX_BYTES) {
            return new Fetched.Stream(new Capped(response.body()), length);
        }
        response.body().close();
        if (response.statusCode() == 200) {
            return new Fetched.TooBig();
        }
        return response.statusCode() == 404 ? new Fetched.Missing() : new Fetched.Later(LATER);
    }

    /// Breaks off instead of passing on more than Telegram allows.
    private static final class Capped extends FilterInputStream {
        private long left = MAX_BYTES;

        Capped(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("more than " + MAX_BYTES + " bytes");
            }
        }
    }
}
