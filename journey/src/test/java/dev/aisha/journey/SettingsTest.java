package dev.aisha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Operators find every setting in `.env.example`, and the compose file passes on what is set
/// there.
class SettingsTest {
    private static final Path ROOT = Path.of("..");

    /// Read by the container's own start, by the JVM or by compose itself, not by the services'
    /// settings.
    private static final Set<String> COMPOSE_ONLY =
            Set.of(
                    "AISHA_VERSION",
                    "BUILD_IMAGE",
                    "RUNTIME_IMAGE",
                    "POSTGRES_IMAGE",
                    "REDIS_IMAGE",
                    "S3_IMAGE");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api-service/src/main/java/dev/aisha/api/ops",
                "bot-service/src/main/java/dev/aisha/bot/ops"
            })
    void givenASettingThatAServiceReads_whenLookedUp_thenTheExampleFileListsIt(String folder)
            throws IOException {
        assertThat(names(folder, "\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\""))
                .isNotEmpty()
                .isSubsetOf(listed());
    }

    @Test
    void givenAVariableOfTheComposeFile_whenLookedUp_thenTheExampleFileListsIt()
            throws IOException {
        Set<String> asked =
                find(Files.readString(ROOT.resolve("docker-compose.yml")), "\\$\\{([A-Z0-9_]+)");
        asked.removeAll(COMPOSE_ONLY);

        assertThat(asked).isNotEmpty().isSubsetOf(listed());
    }

    private static Set<String> listed() throws IOException {
        return find(Files.readString(ROOT.resolve(".env.example")), "(?m)^([A-Z][A-Z0-9_]*)=");
    }

    private static Set<String> names(String folder, String pattern) throws IOException {
        try (var files = Files.list(ROOT.resolve(folder))) {
            List<Path> sources =
                    files.filter(file ->
                                    file.toString().matches(".*(Environment|StartupCheck)\\.java"))
                            .toList();
            Set<String> all = new TreeSet<>();
            for (Path source : sources) {
                all.addAll(find(Files.readString(source), pattern));
            }
            return all;
        }
    }

    private static Set<String> find(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
