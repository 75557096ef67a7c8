package dev.aisha.sandbox.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Servers left behind by a JVM that was killed; they would keep the ports and the data.
final class Orphans {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Orphans() {}

    /// Ends the process named in the first line of a pid file, if it still is the server it was: a
    /// reused pid is never touched.
    static void reap(Path pidFile, String command) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        if (!lines.isEmpty() && lines.getFirst().strip().matches("\\d+")) {
            ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> process.info().command().orElse("").contains(command))
                    .ifPresent(Orphans::end);
        }
        Files.deleteIfExists(pidFile);
    }

    private static void end(ProcessHandle process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            // A zombie that nobody collects still counts as alive; its port is free all the same.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
