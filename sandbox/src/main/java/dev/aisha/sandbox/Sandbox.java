package dev.aisha.sandbox;

import dev.aisha.sandbox.chat.ChatPage;
import dev.aisha.sandbox.chat.ChatRoutes;
import dev.aisha.sandbox.control.ControlRoutes;
import dev.aisha.sandbox.control.Faults;
import dev.aisha.sandbox.fal.FalOptions;
import dev.aisha.sandbox.fal.FalSandbox;
import dev.aisha.sandbox.http.BaseUrl;
import dev.aisha.sandbox.http.Part;
import dev.aisha.sandbox.http.SandboxServer;
import dev.aisha.sandbox.openai.OpenAiSandbox;
import dev.aisha.sandbox.servers.DataDirectory;
import dev.aisha.sandbox.servers.Ports;
import dev.aisha.sandbox.servers.Servers;
import dev.aisha.sandbox.telegram.Telegram;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// The outside world on one machine: real PostgreSQL, Redis and S3, and stand-ins over HTTP for
/// Telegram, fal.ai and OpenAI. A library for tests, a process for the demo.
public final class Sandbox implements AutoCloseable {
    private final DataDirectory directory;
    private final @Nullable Servers servers;
    private final SandboxServer http;
    private final List<Part> parts;
    private final Faults faults;
    private final Telegram telegram;
    private final BaseUrl baseUrl;
    private final FalSandbox fal;
    private final OpenAiSandbox openAi;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean hooked = new AtomicBoolean(true);
    private final Thread hook = new Thread(this::stop, "sandbox-stop");

    private Sandbox(SandboxOptions options, DataDirectory directory, @Nullable Servers servers) {
        this.directory = directory;
        this.servers = servers;
        this.faults = new Faults();
        this.baseUrl = new BaseUrl();
        this.fal =
                new FalSandbox(
                        new FalOptions(
                                options.clock(),
                                options.zeroDelay(),
                                options.strict(),
                                directory.folder("fal"),
                                options.publicUrl()),
                        SandboxAccess.FAL_KEY,
                        faults);
        this.openAi = new OpenAiSandbox(options.clock(), SandboxAccess.OPENAI_KEY, faults);
        this.telegram =
                new Telegram(
                        directory.folder("files"),
                        faults,
                        options.clock(),
                        options.strict(),
                        options.zeroDelay());
        if (directory.durable()) {
            telegram.rememberIn(directory.path().resolve("telegram.json"));
        }
        this.parts = parts();
        this.http =
                SandboxServer.start(
                        options.host(), options.httpPort(), directory.folder("uploads"), parts);
        var bound = URI.create("http://127.0.0.1:" + http.port());
        var publicUrl = options.publicUrl();
        baseUrl.set(publicUrl == null ? bound : publicUrl);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Starts everything; throws with one clear line when a port or the directory is taken.
    public static Sandbox start(SandboxOptions options) {
        Ports.requireFree("sandbox HTTP", options.httpPort());
        var directory = DataDirectory.open(options.dataDirectory());
        @Nullable Servers servers = null;
        try {
            servers = options.servers() ? Servers.start(directory, settings(options)) : null;
            return new Sandbox(options, directory, servers);
        } catch (RuntimeException e) {
            if (servers != null) {
                servers.close();
            }
            directory.close();
            throw e;
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            var sandbox = start(Arguments.parse(arguments));
            System.out.println("Sandbox is up: " + sandbox.url());
        } catch (IllegalStateException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    /// The address of the stand-ins, without a slash at the end.
    public URI url() {
        return baseUrl.get();
    }

    /// The stand-in for fal.ai, with its knobs and its memory.
    public FalSandbox fal() {
        return fal;
    }

    /// The stand-in for OpenAI, with its knobs and its memory.
    public OpenAiSandbox openAi() {
        return openAi;
    }

    /// Leaves stopping at the end of the process to the caller, who has something to stop first.
    public Sandbox stoppedByCaller() {
        if (hooked.compareAndSet(true, false)) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        return this;
    }

    public Faults faults() {
        return faults;
    }

    /// The stand-in for Telegram, with its people.
    public Telegram telegram() {
        return telegram;
    }

    /// Back to the start: no faults, no memory of calls. The databases keep what they hold.
    public void reset() {
        faults.clear();
        parts.forEach(Part::reset);
    }

    /// The variables that point a service at this sandbox.
    public Map<String, String> environment() {
        var environment = new TreeMap<String, String>();
        if (servers != null) {
            environment.putAll(environment(servers));
        }
        parts.forEach(part -> environment.putAll(part.environment(baseUrl.get())));
        return environment;
    }

    @Override
    public void close() {
        if (stop()) {
            stoppedByCaller();
        }
    }

    private List<Part> parts() {
        var all = new ArrayList<Part>();
        all.add(new ControlRoutes(faults, this::reset));
        all.add(telegram);
        all.add(new ChatRoutes(telegram));
        all.add(new ChatPage());
        all.add(fal);
        all.add(openAi);
        return List.copyOf(all);
    }

    private boolean stop() {
        if (!closed.compareAndSet(false, true)) {
            return false;
        }
        parts.forEach(Part::close);
        http.close();
        if (servers != null) {
            servers.close();
        }
        directory.close();
        return true;
    }

    private static Servers.Settings settings(SandboxOptions options) {
        return new Servers.Settings(
                options.postgresPort(),
                options.redisPort(),
                options.s3Port(),
                SandboxAccess.DATABASE,
                SandboxAccess.DATABASE_USER,
                SandboxAccess.DATABASE_PASSWORD,
                SandboxAccess.S3_KEY,
                SandboxAccess.S3_SECRET,
                List.of(SandboxAccess.BUCKET_AVATARS, SandboxAccess.BUCKET_IMAGES));
    }

    private static Map<String, String> environment(Servers servers) {
        return Map.ofEntries(
                Map.entry("DATABASE_HOST", "127.0.0.1"),
                Map.entry("DATABASE_PORT", String.valueOf(servers.postgresPort())),
                Map.entry("DATABASE_NAME", SandboxAccess.DATABASE),
                Map.entry("DATABASE_USER", SandboxAccess.DATABASE_USER),
                Map.entry("DATABASE_PASSWORD", SandboxAccess.DATABASE_PASSWORD),
                Map.entry("REDIS_HOST", "127.0.0.1"),
                Map.entry("REDIS_PORT", String.valueOf(servers.redisPort())),
                Map.entry("REDIS_PASSWORD", ""),
                Map.entry("MINIO_ENDPOINT", "127.0.0.1:" + servers.s3Port()),
                Map.entry("MINIO_SECURE", "false"),
                Map.entry("MINIO_ACCESS_KEY", SandboxAccess.S3_KEY),
                Map.entry("MINIO_SECRET_KEY", SandboxAccess.S3_SECRET),
                Map.entry("MINIO_BUCKET_AVATARS", SandboxAccess.BUCKET_AVATARS),
                Map.entry("MINIO_BUCKET_NAME", SandboxAccess.BUCKET_IMAGES));
    }
}
