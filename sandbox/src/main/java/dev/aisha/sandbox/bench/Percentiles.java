package dev.aisha.sandbox.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/// Exact percentiles: every measured value is kept and sorted. Nearest rank, so that each answer is
/// a value that was measured.
record Percentiles(List<Duration> sorted) {
    Percentiles {
        if (sorted.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
    }

    static Percentiles of(Collection<Duration> values) {
        return new Percentiles(values.stream().sorted().toList());
    }

    int count() {
        return sorted.size();
    }

    /// @param percent above 0, at most 100
    double millis(double percent) {
        if (percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("no percentile: " + percent);
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(1, rank) - 1).toNanos() / 1e6;
    }

    double median() {
        return millis(50);
    }
}
