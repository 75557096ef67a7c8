package dev.aisha.sandbox.bench;

import java.nio.file.Path;
import java.time.Duration;

/// What a process has used so far.
final class Usage {
    private Usage() {}

    /// Processor time of all its threads, user and system.
    static Duration processor(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("no processor time of " + pid));
    }

    /// Resident memory in MiB.
    static double resident(long pid) {
        String kibibytes =
                Machine.field(Path.of("/proc", Long.toString(pid), "status"), "VmRSS")
                        .replaceAll("\\D", "");
        if (kibibytes.isEmpty()) {
            throw new IllegalStateException("resident memory is read from /proc, on Linux only");
        }
        return Long.parseLong(kibibytes) / 1024.0;
    }
}
