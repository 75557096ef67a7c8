package dev.aisha.api.fal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;

/// The HTTP clients behind the door. None follows redirects or repeats a request by itself.
@ApplicationScoped
class FalClients {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final FalConfig config;
    private final OkHttpClient submits;
    private final OkHttpClient reads;
    private final OkHttpClient files;

    FalClients(FalConfig config, AllowedHosts hosts) {
        this.config = config;
        OkHttpClient plain =
                new OkHttpClient.Builder()
                        .protocols(List.of(Protocol.HTTP_1_1))
                        .retryOnConnectionFailure(false)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .connectTimeout(CONNECT)
                        .callTimeout(config.callTimeout())
                        .readTimeout(config.callTimeout())
                        .writeTimeout(config.callTimeout())
                        .build();
        this.reads = plain;
        // A kept-alive connection that fal closes while we send leaves an unknown outcome: a fresh
        // one
        // for each submit makes that rare.
        this.submits =
                plain.newBuilder()
                        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                        .addNetworkInterceptor(new Once())
                        .build();
        this.files = plain.newBuilder().callTimeout(config.fileTimeout()).dns(hosts.dns()).build();
    }

    OkHttpClient submits() {
        return submits;
    }

    OkHttpClient reads() {
        return reads;
    }

    OkHttpClient files() {
        return files;
    }

    /// What every call with our key carries.
    Request.Builder withKey() {
        return new Request.Builder()
                .header("Authorization", "Key " + config.apiKey())
                .header("Accept", "application/json")
                .header("X-Fal-Store-IO", config.storeIo());
    }
}
