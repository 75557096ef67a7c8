package dev.aisha.api.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class ZipPartsTest {
    private static final int MOST = 1 << 20;

    private final List<byte[]> zips = new ArrayList<>();

    @Test
    void givenMoreThanFits_whenPacked_thenEachZipIsSmallEnoughAndOpensAlone() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            files.put("files/" + i, noise(i, 300_000));
        }

        pack(files);

        assertThat(zips).hasSizeGreaterThan(3);
        assertThat(unpacked()).containsExactlyInAnyOrderEntriesOf(files);
    }

    @Test
    void givenAFileLargerThanAZip_whenPacked_thenItsPiecesMakeItWhole() throws IOException {
        byte[] large = noise(7, 3 * MOST + 17);

        pack(Map.of("model", large));

        Map<String, byte[]> pieces = unpacked();
        assertThat(pieces.keySet()).allMatch(name -> name.matches("model\\.part00\\d"));
        var whole = new ByteArrayOutputStream();
        for (int i = 1; i <= pieces.size(); i++) {
            whole.write(pieces.get("model.part00" + i));
        }
        assertThat(whole.toByteArray()).isEqualTo(large);
    }

    @Test
    void givenNothing_whenPacked_thenThereIsOneEmptyZip() throws IOException {
        pack(Map.of());
        assertThat(zips).hasSize(1);
    }

    @Test
    void givenAFileShorterThanSaid_whenPacked_thenItFails() {
        assertThatThrownBy(
                        () -> {
                            try (var parts = new ZipParts(MOST, (_, _) -> {})) {
                                parts.add("x", new ByteArrayInputStream(new byte[3]), 4);
                            }
                        })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too few");
    }

    private void pack(Map<String, byte[]> files) throws IOException {
        try (var parts =
                new ZipParts(
                        MOST,
                        (number, zip) -> {
                            assertThat(number).isEqualTo(zips.size() + 1);
                            zips.add(Files.readAllBytes(zip));
                        })) {
            for (var file : files.entrySet()) {
                parts.add(
                        file.getKey(),
                        new ByteArrayInputStream(file.getValue()),
                        file.getValue().length);
            }
            assertThat(parts.finish()).isEqualTo(zips.size());
        }
    }

    private Map<String, byte[]> unpacked() throws IOException {
        Map<String, byte[]> found = new LinkedHashMap<>();
        for (byte[] bytes : zips) {
            assertThat(bytes.length).isLessThanOrEqualTo(MOST);
            Path file = Files.createTempFile("zip-parts", ".zip");
            Files.write(file, bytes);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : zip.stream().toList()) {
                    try (var in = zip.getInputStream(entry)) {
                        found.put(entry.getName(), in.readAllBytes());
                    }
                }
            } finally {
                Files.delete(file);
            }
        }
        return found;
    }

    private static byte[] noise(int seed, int size) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
