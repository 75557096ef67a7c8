package dev.aisha.sandbox.fal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What the pro trainer made: it stays with the provider and is known by its id only.
final class Finetunes {
    private final Path directory;

    Finetunes(Path directory) {
        this.directory = directory;
    }

    void keep(String id, byte[] weights) {
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve(id), weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Path> find(String id) {
        if (!id.matches("[0-9a-f-]{36}")) {
            return Optional.empty();
        }
        return Optional.of(directory.resolve(id)).filter(Files::isRegularFile);
    }
}
