package dev.aisha.sandbox.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One packaged service as a process of its own, which can be stopped, killed and started again.
/// Not thread safe.
public final class ServiceProcess {
    /// What is started.
    ///
    /// @param name for messages and the log file
    /// @param jar Quarkus' `quarkus-run.jar`
    /// @param jvm options of the virtual machine
    /// @param port where it serves
    /// @param managementPort where it tells whether it is ready
    public record Spec(
            String name,
            Path jar,
            List<String> jvm,
            Map<String, String> environment,
            int port,
            int managementPort) {}

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Spec spec;
    private final Path log;
    private @Nullable Process process;

    /// @param logs folder for the service's log; lines of every run are appended
    public ServiceProcess(Spec spec, Path logs) {
        this.spec = spec;
        this.log = logs.resolve(spec.name() + ".log");
    }

    /// Starts the process without waiting for it.
    public void start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(spec.jvm());
        command.add("-jar");
        command.add(spec.jar().toAbsolutePath().toString());
        Files.createDirectories(log.getParent());
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(spec.environment());
        process = builder.start();
    }

    /// Waits until the readiness check answers 200.
    ///
    /// @throws IllegalStateException when the process ends or the time runs out; the message has
    ///   the log's last lines
    public void awaitReady(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!answers("/q/health/ready")) {
            if (!alive() || System.nanoTime() > end) {
                throw new IllegalStateException(
                        spec.name() + " did not become ready; its log ends with:\n" + logTail(12));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private boolean answers(String path) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + spec.managementPort() + path))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// Whether the process runs.
    public boolean alive() {
        return process != null && process.isAlive();
    }

    /// The process id of the running or last process.
    public long pid() {
        if (process == null) {
            throw new IllegalStateException(spec.name() + " was never started");
        }
        return process.pid();
    }

    /// Asks it to end (SIGTERM) and waits; kills it when it takes longer than 30 s.
    public void stop() throws InterruptedException {
        stop(GRACE);
    }

    /// Asks it to end (SIGTERM) and waits; kills it when it takes longer.
    void stop(Duration grace) throws InterruptedException {
        if (process == null) {
            return;
        }
        process.destroy();
        if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
    }

    /// Ends it at once (SIGKILL), as a power cut would.
    public void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /// What it was started from.
    public Spec spec() {
        return spec;
    }

    /// Where it logs.
    public Path log() {
        return log;
    }

    private String logTail(int lines) {
        try {
            List<String> all = Files.readAllLines(log);
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException unreadable) {
            return "(" + log + " cannot be read: " + unreadable.getMessage() + ")";
        }
    }
}
