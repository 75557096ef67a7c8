package dev.aisha.api.draft;

import static dev.aisha.api.draft.PromptFixtures.ask;
import static dev.aisha.api.draft.PromptFixtures.ended;
import static dev.aisha.api.draft.PromptFixtures.photo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aisha.api.account.Owner;
import dev.aisha.model.prompt.PromptFailure;
import dev.aisha.model.prompt.PromptView;
import io.agroal.api.AgroalDataSource;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// "The photo is not kept": every bucket, every row of every table and every temporary file, before
/// and after, whatever becomes of the reading.
@QuarkusTest
@Tag("P51")
class PhotoNotKeptTest {
    /// How a JPEG begins in base64, and in a `bytea` as text.
    private static final List<String> JPEG = List.of("/9j/4AA", "\\xffd8ff");

    @Inject PromptFixtures prompts;
    @Inject MinioClient s3;
    @Inject AgroalDataSource database;

    @AfterEach
    void normal() {
        prompts.flagged("violence/graphic", "gore");
    }

    @ParameterizedTest
    @CsvSource({
        "read, ",
        "refused by moderation, CONTENT_BLOCKED",
        "refused by the model, MODEL_REFUSED",
        "broken answer, ANSWER_BROKEN",
        "too small, PHOTO_TOO_SMALL"
    })
    void givenAPhoto_whenItsReadingEnds_thenNothingOfItIsAnywhere(
            String what, @Nullable PromptFailure failure) throws Exception {
        Owner owner = prompts.reader();
        int width = failure == PromptFailure.PHOTO_TOO_SMALL ? 120 : prompts.width();
        byte[] photo = photo(width, width + 40, new Color(90, 30, 160), 0.5);
        prepare(what, width);
        String ref = prompts.sent(owner, photo);
        Set<String> objects = objects();
        Map<String, Integer> jpegs = rows(JPEG);
        Set<Path> files = files();

        UUID id = ask(owner, ref).as(PromptView.class).id();
        assertThat(ended(owner, id).failure()).isEqualTo(failure);

        assertThat(objects()).isSubsetOf(objects);
        assertThat(rows(JPEG)).isEqualTo(jpegs);
        assertThat(rows(traces(ref, photo))).isEmpty();
        assertThat(files()).isSubsetOf(files);
    }

    private void prepare(String what, int width) {
        switch (what) {
            case "refused by moderation" ->
                    prompts.flagged("violence/graphic", "frame of " + width + " by");
            case "refused by the model" -> prompts.openAi("REFUSAL", width, "");
            case "broken answer" -> prompts.openAi("EMPTY", width, "");
            default -> {}
        }
    }

    /// The reference, and the photo's own bytes after its header.
    private static List<String> traces(String ref, byte[] photo) {
        byte[] part = Arrays.copyOfRange(photo, photo.length / 2, photo.length / 2 + 24);
        return List.of(
                ref,
                HexFormat.of().formatHex(part),
                Base64.getEncoder()
                        .encodeToString(Arrays.copyOfRange(photo, 0, photo.length / 3 * 3))
                        .substring(600, 640));
    }

    private Set<String> objects() throws Exception {
        var keys = new TreeSet<String>();
        for (var bucket : s3.listBuckets()) {
            var args = ListObjectsArgs.builder().bucket(bucket.name()).recursive(true).build();
            for (var found : s3.listObjects(args)) {
                keys.add(bucket.name() + "/" + found.get().objectName());
            }
        }
        assertThat(s3.listBuckets()).as("otherwise nothing was looked at").isNotEmpty();
        return keys;
    }

    /// Tables with rows that hold any of these, and how many.
    private Map<String, Integer> rows(List<String> traces) throws SQLException {
        var found = new TreeMap<String, Integer>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var names =
                    statement.executeQuery(
                            "SELECT table_name FROM information_schema.tables WHERE table_schema ="
                                    + " 'public' AND table_type = 'BASE TABLE'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            assertThat(tables).contains("prompt_draft", "job_provider");
            for (String table : tables) {
                // a job's payload is bytes of JSON
                String text =
                        table.startsWith("job_")
                                ? "t::text || convert_from(t.task_data, 'UTF8')"
                                : "t::text";
                String any = "'%" + String.join("%','%", traces) + "%'";
                try (var count =
                        statement.executeQuery(
                                "SELECT count(*) FROM %s t WHERE %s LIKE ANY (ARRAY[%s])"
                                        .formatted(table, text, any.replace("\\", "\\\\")))) {
                    count.next();
                    if (count.getInt(1) > 0) {
                        found.put(table, count.getInt(1));
                    }
                }
            }
        }
        return found;
    }

    /// But the folders of stand-ins, which the other service's tests start at the same time.
    private static Set<Path> files() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return new TreeSet<>(
                    files.filter(file -> file.getFileName().toString().startsWith("aisha-"))
                            .filter(file ->
                                    !file.getFileName().toString().startsWith("aisha-sandbox-"))
                            .toList());
        }
    }
}
