package dev.aisha.api;

import static dev.aisha.api.Fixtures.asBot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.api.Journey.Arrived;
import dev.aisha.sandbox.SandboxAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A whole journey with all that we can log switched on, and with what others log in production:
/// nothing secret is in it.
@QuarkusTest
@Tag("P35")
class SecretsTest {
    /// The test's own client, and the stand-ins of the outside world in the same JVM.
    private static final List<String> NOT_OURS =
            List.of("org.apache.http", "groovyx", "io.restassured", "dev.aisha.sandbox", "sun.net");

    private static final List<Pattern> SECRETS =
            List.of(
                    Pattern.compile(Pattern.quote(SandboxAccess.FAL_KEY)),
                    Pattern.compile(Pattern.quote(SandboxAccess.FAL_KEY.split(":")[1])),
                    Pattern.compile(Pattern.quote(SandboxAccess.OPENAI_KEY)),
                    Pattern.compile(Pattern.quote(SandboxResource.KEY)),
                    Pattern.compile(Pattern.quote(SandboxResource.PREVIOUS_KEY)),
                    Pattern.compile("aisha-secret"),
                    Pattern.compile("(?i)authorization: *(bearer|key|aws4)"),
                    Pattern.compile("(?i)x-amz-(signature|credential)="),
                    Pattern.compile("[?&](token|sig|signature|job)=[^&\\s]{8,}"),
                    Pattern.compile("signed-ref-[0-9a-f]"),
                    Pattern.compile("data:image/"));

    @Inject Journey journey;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @Test
    void givenAWholeJourney_whenEverythingIsLogged_thenNoSecretIsThere() {
        var lines = new ConcurrentLinkedQueue<String>();
        var listener = new Listener(lines);
        Logger root = Logger.getLogger("");
        Logger ours = Logger.getLogger("dev.aisha");
        Level level = ours.getLevel();
        root.addHandler(listener);
        ours.setLevel(Level.ALL);
        Arrived person;
        try {
            person = journey.travel("a lighthouse at dawn");
        } finally {
            ours.setLevel(level);
            root.removeHandler(listener);
        }

        assertThat(lines).anyMatch(line -> line.contains(person.generation().toString()));
        assertThat(lines).filteredOn(SecretsTest::tells).isEmpty();
        assertThat(metrics().lines()).filteredOn(SecretsTest::tells).isEmpty();
        assertThat(views(person)).filteredOn(SecretsTest::tells).isEmpty();
    }

    private static boolean tells(String line) {
        return SECRETS.stream().anyMatch(secret -> secret.matcher(line).find());
    }

    private String metrics() {
        return RestAssured.given()
                .baseUri("http://127.0.0.1")
                .port(management)
                .get("/q/metrics")
                .asString();
    }

    private static List<String> views(Arrived person) {
        String user = Journey.route(person.owner());
        return List.of(
                asBot().get(user + "/avatars").asString(),
                asBot().get(user + "/avatars/" + person.collecting() + "/photos").asString(),
                asBot().get(user + "/trainings/" + person.training()).asString(),
                asBot().get(user + "/generations/" + person.generation()).asString(),
                asBot().get(user + "/images/latest").asString());
    }

    private static final class Listener extends Handler {
        private final Queue<String> lines;

        Listener(Queue<String> lines) {
            this.lines = lines;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord record) {
            String logger = String.valueOf(record.getLoggerName());
            boolean heard =
                    logger.startsWith("dev.aisha")
                            || record.getLevel().intValue() >= Level.INFO.intValue();
            if (heard && NOT_OURS.stream().noneMatch(logger::startsWith)) {
                lines.add(logger + " " + text(record) + causes(record.getThrown()));
            }
        }

        private static String text(LogRecord record) {
            return record instanceof ExtLogRecord ext
                    ? ext.getFormattedMessage() + ext.getMdcCopy()
                    : record.getMessage();
        }

        private static String causes(Throwable thrown) {
            var text = new StringBuilder();
            for (Throwable t = thrown; t != null; t = t.getCause()) {
                text.append(' ').append(t);
            }
            return text.toString();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
