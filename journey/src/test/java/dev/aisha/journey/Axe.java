package dev.aisha.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.JavascriptExecutor;

/// Deque's axe-core, asked about the page as it stands.
final class Axe {
    private static final String SCRIPT = script();

    /// The rules of WCAG 2.2 A and AA and axe's own good practice.
    private static final String RUN =
            """
            const done = arguments[0];
            axe.run(document, {resultTypes: ['violations']})
                .then(found => done(found.violations.flatMap(rule => rule.nodes.map(node =>
                    rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary))))
                .catch(error => done(['axe itself failed: ' + error]));\
            """;

    private Axe() {}

    /// Every barrier found: the rule, where it is broken, and how to mend it.
    @SuppressWarnings("unchecked")
    static List<String> barriers(JavascriptExecutor page) {
        if (!(Boolean) page.executeScript("return 'axe' in window;")) {
            page.executeScript(SCRIPT);
        }
        return (List<String>) page.executeAsyncScript(RUN);
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
