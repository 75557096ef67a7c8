package dev.aisha.api.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.MinioClient;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ObjectStoreTest {
    @Inject ObjectStore store;
    @Inject StorageConfig config;

    @ConfigProperty(name = "MINIO_ENDPOINT")
    String endpoint;

    private final String folder = UUID.randomUUID() + "/";

    @Test
    void givenAnObject_whenStored_thenItComesBackWithItsChecksum() throws Exception {
        byte[] bytes = "ещё один снимок".getBytes(UTF_8);

        var stored = put(folder + "photos/один.jpg", bytes, bytes.length);

        assertThat(stored.bytes()).isEqualTo(bytes.length);
        assertThat(stored.sha256()).isEqualTo(sha256(bytes));
        assertThat(read(stored.key())).isEqualTo(bytes);
        assertThat(store.exists(Bucket.AVATARS, stored.key())).isTrue();
    }

    @Test
    void givenAStreamOfUnknownSize_whenStoredInParts_thenTheChecksumIsOfTheWhole()
            throws Exception {
        byte[] bytes = new byte[12 << 20];
        new Random(1).nextBytes(bytes);

        var stored = put(folder + "lora.safetensors", bytes, -1);

        assertThat(stored.bytes()).isEqualTo(bytes.length);
        assertThat(stored.sha256()).isEqualTo(sha256(bytes));
        assertThat(read(stored.key())).isEqualTo(bytes);
    }

    @Test
    void givenAnObject_whenStoredAgain_thenItIsReplaced() throws Exception {
        put(folder + "a", "one".getBytes(UTF_8), 3);
        put(folder + "a", "three".getBytes(UTF_8), 5);

        assertThat(read(folder + "a")).asString(UTF_8).isEqualTo("three");
    }

    @Test
    void givenNoObject_whenOpenedOrDeleted_thenOnlyOpeningFails() {
        assertThatThrownBy(() -> store.open(Bucket.AVATARS, folder + "none"))
                .isInstanceOf(ObjectMissingException.class);
        assertThat(store.exists(Bucket.AVATARS, folder + "none")).isFalse();
        store.delete(Bucket.AVATARS, folder + "none");
    }

    @Test
    void givenAFolder_whenDeleted_thenItsNeighbourStays() {
        put(folder + "1/a", new byte[1], 1);
        put(folder + "1/deep/b", new byte[1], 1);
        put(folder + "11/c", new byte[1], 1);

        store.deletePrefix(Bucket.AVATARS, folder + "1/");

        assertThat(store.exists(Bucket.AVATARS, folder + "1/a")).isFalse();
        assertThat(store.exists(Bucket.AVATARS, folder + "1/deep/b")).isFalse();
        assertThat(store.exists(Bucket.AVATARS, folder + "11/c")).isTrue();
        assertThatThrownBy(() -> store.deletePrefix(Bucket.AVATARS, folder + "1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givenAStoreThatIsDown_whenAsked_thenThatIsSaid() {
        var nobody =
                MinioClient.builder()
                        .endpoint("http://127.0.0.1:1")
                        .credentials("a", "b")
                        .region("us-east-1")
                        .build();

        assertThatThrownBy(() -> new ObjectStore(nobody, config).answers())
                .isInstanceOf(StorageDownException.class);
    }

    @ParameterizedTest
    @EnumSource(Bucket.class)
    @Tag("P36")
    void givenAnObject_whenAStrangerAsks_thenTheStoreRefuses(Bucket bucket) throws Exception {
        String key = folder + "private.jpg";
        store.put(bucket, key, new ByteArrayInputStream(new byte[10]), 10, "image/jpeg");
        String name =
                switch (bucket) {
                    case AVATARS -> config.avatarsBucket();
                    case IMAGES -> config.imagesBucket();
                };

        try (var http = HttpClient.newHttpClient()) {
            // the object, and the list of all
            for (String path : List.of("/" + key, "")) {
                var url = URI.create("http://%s/%s%s".formatted(endpoint, name, path));
                var answer =
                        http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding());
                assertThat(answer.statusCode()).as(path).isEqualTo(403);
            }
        }
    }

    private StoredObject put(String key, byte[] bytes, long size) {
        return store.put(
                Bucket.AVATARS, key, new ByteArrayInputStream(bytes), size, "application/test");
    }

    private byte[] read(String key) throws IOException {
        try (var in = store.open(Bucket.AVATARS, key)) {
            return in.readAllBytes();
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
