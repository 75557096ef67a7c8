package dev.aisha.sandbox.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One line of a table.
///
/// @param aim empty for a figure that is only shown
/// @param verdict `met`, or by how much it was missed; empty without an aim
record Row(String measure, String aim, String figure, String verdict) {
    /// A figure that should not be larger than the aim.
    static Row atMost(String measure, double aim, double figure, String unit) {
        return new Row(
                measure,
                "≤ " + text(aim) + " " + unit,
                text(figure) + " " + unit,
                figure <= aim ? "met" : missed(figure - aim, figure / aim, unit));
    }

    /// A figure that should not be smaller than the aim.
    static Row atLeast(String measure, double aim, double figure, String unit) {
        return new Row(
                measure,
                "≥ " + text(aim) + " " + unit,
                text(figure) + " " + unit,
                figure >= aim ? "met" : missed(aim - figure, aim / figure, unit));
    }

    static Row shown(String measure, double figure, @Nullable String unit) {
        return new Row(measure, "", text(figure) + (unit == null ? "" : " " + unit), "");
    }

    static Row said(String measure, String figure) {
        return new Row(measure, "", figure, "");
    }

    boolean missed() {
        return verdict.startsWith("missed");
    }

    private static String missed(double by, double factor, String unit) {
        return "missed by %s %s (factor %s)".formatted(text(by), unit, text(factor));
    }

    private static String text(double value) {
        String format =
                value == Math.rint(value)
                        ? "%.0f"
                        : value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
