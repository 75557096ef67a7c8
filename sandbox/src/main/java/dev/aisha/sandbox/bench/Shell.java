package dev.aisha.sandbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Another program, run in a folder with its output in a file, ended when its time is over.
final class Shell implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Process process;
    private final Path output;
    private final String name;

    private Shell(Process process, Path output, String name) {
        this.process = process;
        this.output = output;
        this.name = name;
    }

    static Shell start(
            Path folder, Path output, Map<String, String> environment, List<String> command)
            throws IOException {
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new Shell(builder.start(), output, String.join(" ", command));
    }

    /// Waits for its end.
    ///
    /// @throws IllegalStateException when it fails or takes longer
    void done(Duration limit) throws IOException, InterruptedException {
        boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException(name + " failed:\n" + said());
        }
    }

    /// Waits until it says these words.
    void says(String words, Duration limit) throws InterruptedException {
        Patience.until(
                words + " from " + name,
                limit,
                () -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException(name + " ended:\n" + said());
                    }
                    return said().contains(words);
                });
    }

    private String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return "(" + output + " cannot be read: " + e.getMessage() + ")";
        }
    }

    /// Asks it and what it started to end; what stays is killed.
    @Override
    public void close() {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        all.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }
}
