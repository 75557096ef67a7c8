package dev.aisha.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// What a sandbox is started with.
///
/// @param host the address that the stand-ins listen on; the servers stay on loopback
/// @param httpPort port of every stand-in; 0 = a free one, as for the other ports
/// @param dataDirectory kept between starts; null = a temporary one that goes at close
/// @param publicUrl the address put into links that others follow; null = the bound one
/// @param servers whether PostgreSQL, Redis and S3 are started too
/// @param strict whether the public network's rules for webhooks hold: Telegram refuses other than
///   https, four ports and public addresses, fal sends nothing to other than https and public ones
/// @param zeroDelay whether simulated work takes no time and rate gates stay open, as tests like it
public record SandboxOptions(
        String host,
        int httpPort,
        int postgresPort,
        int redisPort,
        int s3Port,
        @Nullable Path dataDirectory,
        @Nullable URI publicUrl,
        boolean servers,
        boolean strict,
        boolean zeroDelay,
        Clock clock) {
    private static final String LOOPBACK = "127.0.0.1";

    /// Free ports, a temporary directory, no delays.
    public static SandboxOptions forTests() {
        return new SandboxOptions(
                LOOPBACK, 0, 0, 0, 0, null, null, true, false, true, Clock.systemUTC());
    }

    /// The fixed ports of the demo, with delays as in life.
    public static SandboxOptions demo(Path dataDirectory) {
        return new SandboxOptions(
                LOOPBACK,
                8090,
                15432,
                16379,
                19000,
                dataDirectory,
                null,
                true,
                false,
                false,
                Clock.systemUTC());
    }

    /// Only the HTTP stand-ins.
    public SandboxOptions withoutServers() {
        return new SandboxOptions(
                host,
                httpPort,
                postgresPort,
                redisPort,
                s3Port,
                dataDirectory,
                publicUrl,
                false,
                strict,
                zeroDelay,
                clock);
    }

    public SandboxOptions withPorts(int http, int postgres, int redis, int s3) {
        return new SandboxOptions(
                host,
                http,
                postgres,
                redis,
                s3,
                dataDirectory,
                publicUrl,
                servers,
                strict,
                zeroDelay,
                clock);
    }

    public SandboxOptions withDataDirectory(@Nullable Path directory) {
        return new SandboxOptions(
                host,
                httpPort,
                postgresPort,
                redisPort,
                s3Port,
                directory,
                publicUrl,
                servers,
                strict,
                zeroDelay,
                clock);
    }

    public SandboxOptions withPublicUrl(@Nullable URI url) {
        return new SandboxOptions(
                host,
                httpPort,
                postgresPort,
                redisPort,
                s3Port,
                dataDirectory,
                url,
                servers,
                strict,
                zeroDelay,
                clock);
    }

    public SandboxOptions withStrict(boolean on) {
        return new SandboxOptions(
                host,
                httpPort,
                postgresPort,
                redisPort,
                s3Port,
                dataDirectory,
                publicUrl,
                servers,
                on,
                zeroDelay,
                clock);
    }

    public SandboxOptions withZeroDelay(boolean on) {
        return new SandboxOptions(
                host,
                httpPort,
                postgresPort,
                redisPort,
                s3Port,
                dataDirectory,
                publicUrl,
                servers,
                strict,
                on,
                clock);
    }

    public SandboxOptions withClock(Clock other) {
        return new SandboxOptions(
                host,
                httpPort,
                postgresPort,
                redisPort,
                s3Port,
                dataDirectory,
                publicUrl,
                servers,
                strict,
                zeroDelay,
                other);
    }

    public SandboxOptions withHost(String address) {
        return new SandboxOptions(
                address,
                httpPort,
                postgresPort,
                redisPort,
                s3Port,
                dataDirectory,
                publicUrl,
                servers,
                strict,
                zeroDelay,
                clock);
    }
}
