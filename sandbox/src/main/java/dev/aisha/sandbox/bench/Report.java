package dev.aisha.sandbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// All figures as one Markdown page, which is also where they are kept: a run of some figures
/// replaces their sections and leaves the others, so each says when it was measured.
final class Report {
    private final Path page;
    private final Machine machine;

    Report(Path page, Machine machine) {
        this.page = page;
        this.machine = machine;
    }

    /// Puts the figure into its section of the page, or at the end when it has none yet.
    void add(Figure figure) throws IOException {
        Map<String, String> sections = sections();
        sections.put(heading(figure), section(figure));
        Path folder = page.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(page, opening() + "\n" + String.join("\n", sections.values()));
    }

    /// The page's sections by their headings, in its order.
    private Map<String, String> sections() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        if (Files.exists(page)) {
            for (String part : Files.readString(page).split("(?m)^(?=## )")) {
                if (part.startsWith("## ")) {
                    sections.put(part.lines().findFirst().orElseThrow(), part.strip() + "\n");
                }
            }
        }
        return sections;
    }

    private String opening() {
        return """
        # Figures

        Written by `./aisha bench`; `./aisha bench NAME` measures one figure again and `./aisha bench --clone` the way from cloning to the first picture.
        Outside services are the sandbox's stand-ins without delays, so these are our own times. Load driver, sandbox, PostgreSQL, Redis and S3 run on the same machine and take their share of it.

        Machine: %s.
        """
                .formatted(machine);
    }

    private static String heading(Figure figure) {
        return "## " + figure.title();
    }

    /// One figure, for the page and for the screen.
    static String section(Figure figure) {
        var text = new StringBuilder();
        text.append(heading(figure)).append("\n\n");
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
