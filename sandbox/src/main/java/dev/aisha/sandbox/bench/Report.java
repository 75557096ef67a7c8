package dev.aisha.sandbox.bench;

import dev.aisha.sandbox.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// All figures as one Markdown page. A run of some figures replaces these and keeps the others, so
/// each says when it was measured.
final class Report {
    /// In the order of the page.
    static final List<String> NAMES =
            List.of(
                    "latency",
                    "webhook",
                    "photos",
                    "startup-aot",
                    "startup-plain",
                    "memory",
                    "clone");

    private final Path page;
    private final Path figures;
    private final Machine machine;

    /// @param figures folder for the figures between runs
    Report(Path page, Path figures, Machine machine) {
        this.page = page;
        this.figures = figures;
        this.machine = machine;
    }

    /// Keeps the figure and writes the page anew.
    void add(Figure figure) throws IOException {
        Files.createDirectories(figures);
        Files.writeString(figures.resolve(figure.name() + ".json"), Json.write(figure));
        List<Figure> all = new ArrayList<>();
        for (String name : NAMES) {
            Path file = figures.resolve(name + ".json");
            if (Files.exists(file)) {
                all.add(Json.MAPPER.readValue(Files.readString(file), Figure.class));
            }
        }
        Path folder = page.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(page, markdown(all));
    }

    /// The whole page.
    String markdown(List<Figure> all) {
        var text = new StringBuilder();
        text.append("# Figures\n\n");
        text.append(
                "Written by `./aisha bench`; `./aisha bench NAME` measures one figure again and");
        text.append(" `./aisha bench --clone` the way from cloning to the first picture.\n");
        text.append(
                "Outside services are the sandbox's stand-ins without delays, so these are our own");
        text.append(
                " times. Load driver, sandbox, PostgreSQL, Redis and S3 run on the same machine and");
        text.append(" take their share of it.\n\n");
        text.append("Machine: ").append(machine).append(".\n");
        all.forEach(figure -> text.append('\n').append(section(figure)));
        return text.toString();
    }

    /// One figure, for the page and for the screen.
    static String section(Figure figure) {
        var text = new StringBuilder();
        text.append("## ").append(figure.title()).append("\n\n");
        text.append(figure.method()).append(" Measured ").append(figure.date()).append(".\n\n");
        text.append("| measure | aim | figure | |\n| --- | --- | --- | --- |\n");
        for (Row row : figure.rows()) {
            text.append(
                    "| %s | %s | %s | %s |\n"
                            .formatted(row.measure(), row.aim(), row.figure(), row.verdict()));
        }
        if (!figure.notes().isEmpty()) {
            text.append('\n');
            figure.notes().forEach(note -> text.append("- ").append(note).append('\n'));
        }
        return text.toString();
    }
}
