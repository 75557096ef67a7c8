package dev.aisha.sandbox.bench;

import java.time.LocalDate;
import java.util.List;

/// One measurement as the report shows it.
///
/// @param title heading of its section, and what tells it from the others
/// @param method how it was measured, in two sentences or so
/// @param notes what explains the figures, and above all a missed aim
record Figure(String title, LocalDate date, String method, List<Row> rows, List<String> notes) {}
