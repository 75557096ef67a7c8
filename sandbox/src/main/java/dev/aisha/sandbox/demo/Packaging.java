package dev.aisha.sandbox.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How a service is packaged.
public enum Packaging {
    /// Quarkus' fast-jar, by `./aisha build`.
    PLAIN("quarkus-app"),
    /// A jar with a cache of loaded and linked classes and profiles beside it, by `./aisha build
    /// --aot`: starts in half the time, on the JDK that made the cache.
    AOT("quarkus-aot");

    private static final List<String> SERVICES = List.of("api-service", "bot-service");

    private final String folder;

    Packaging(String folder) {
        this.folder = folder;
    }

    /// AOT where both caches are there and newer than the plain build, since anything older is of
    /// other sources.
    public static Packaging best(Path project) {
        boolean fresh =
                SERVICES.stream()
                        .allMatch(service ->
                                time(AOT.cache(project, service))
                                        > time(PLAIN.file(project, service)));
        return fresh ? AOT : PLAIN;
    }

    /// @throws IllegalStateException when the service is not packaged so
    Path jar(Path project, String service) {
        Path jar = file(project, service);
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    service
                            + " is not packaged: run ./aisha build"
                            + (this == AOT ? " --aot" : ""));
        }
        return jar;
    }

    /// The virtual machine's options. A cache that does not fit this JDK is left aside by it.
    List<String> options(Path project, String service) {
        Path cache = cache(project, service);
        return this == AOT && Files.exists(cache)
                ? List.of("-XX:AOTCache=" + cache.toAbsolutePath())
                : List.of();
    }

    /// Where the cache lies beside the jar.
    Path cache(Path project, String service) {
        return file(project, service).resolveSibling("app.aot");
    }

    private Path file(Path project, String service) {
        return project.resolve(service)
                .resolve("target")
                .resolve(folder)
                .resolve("quarkus-run.jar");
    }

    private static long time(Path file) {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
