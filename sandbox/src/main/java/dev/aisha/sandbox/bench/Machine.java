package dev.aisha.sandbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What the figures were measured on, without anything that names the machine itself.
record Machine(String processor, int cores, long memoryMebibytes, String java) {
    static Machine here() {
        return new Machine(
                model(),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("java.vendor.version", "") + " " + Runtime.version());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %.0f GB memory, %s, JDK %s",
                processor,
                cores,
                memoryMebibytes / 1024.0,
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                java.strip());
    }

    private static String model() {
        String model = field(Path.of("/proc/cpuinfo"), "model name");
        return model.isEmpty() ? System.getProperty("os.arch") : model;
    }

    private static long memory() {
        String total = field(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "");
        return total.isEmpty() ? 0 : Long.parseLong(total) / 1024;
    }

    /// A `name: value` line of a file of the kernel; empty where there is no such file.
    static String field(Path file, String name) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("");
        } catch (IOException _) {
            return "";
        }
    }
}
