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
        return mebibytes(pid, "VmRSS");
    }

    /// What of it are pages of files, in MiB: the system may drop them, and share them.
    static double files(long pid) {
        return mebibytes(pid, "RssFile");
    }

    private static double mebibytes(long pid, String field) {
        String kibibytes =
                Machine.field(Path.of("/proc", Long.toString(pid), "status"), field)
                        .replaceAll("\\D", "");
        if (kibibytes.isEmpty()) {
            throw new IllegalStateException("resident memory is read from /proc, on Linux only");
        }
        return Long.parseLong(kibibytes) / 1024.0;
    }
}
