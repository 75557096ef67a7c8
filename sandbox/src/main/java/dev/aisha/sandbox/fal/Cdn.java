package dev.aisha.sandbox.fal;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Uploaded and produced files, open to everyone who knows the address, for as long as they live.
final class Cdn {
    static final String PREFIX = "/fal/cdn/files/b/";
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}/[A-Za-z0-9._-]{1,100}");
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");

    /// A place for a file that may not have been filled yet.
    record Slot(String key, String contentType) {
        String url(String base) {
            return base + PREFIX + key;
        }

        String fileName() {
            return key.substring(key.indexOf('/') + 1);
        }
    }

    private final Path directory;
    private final Clock clock;
    private final Map<String, Instant> expiries = new ConcurrentHashMap<>();
    private final Map<String, String> types = new ConcurrentHashMap<>();

    Cdn(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    Slot reserve(String fileName, String contentType, @Nullable Duration lifetime) {
        String safe = fileName.replaceAll("[^A-Za-z0-9._-]", "_");
        safe = safe.isBlank() || safe.startsWith(".") ? "file" + safe : safe;
        safe = safe.substring(Math.max(0, safe.length() - 100));
        String key = UUID.randomUUID().toString().replace("-", "") + "/" + safe;
        types.put(key, contentType);
        if (lifetime != null) {
            expiries.put(key, clock.instant().plus(lifetime));
        }
        return new Slot(key, contentType);
    }

    void write(Slot slot, byte[] bytes) {
        try {
            Path file = directory.resolve(slot.key());
            Files.createDirectories(parent(file));
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    /// The file behind one of our own addresses, unless it expired; other hosts do not exist here.
    Optional<Path> resolve(String url) {
        try {
            String path = URI.create(url).getPath();
            return path != null && path.startsWith(PREFIX)
                    ? file(path.substring(PREFIX.length()))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Path> file(String key) {
        Instant expiry = expiries.get(key);
        if (!KEY.matcher(key).matches() || (expiry != null && clock.instant().isAfter(expiry))) {
            return Optional.empty();
        }
        return Optional.of(directory.resolve(key)).filter(Files::isRegularFile);
    }

    void mount(Router router) {
        router.get(PREFIX + "*").blockingHandler(this::serve, false);
        router.head(PREFIX + "*").blockingHandler(this::serve, false);
    }

    private void serve(RoutingContext context) {
        String key = context.request().path().substring(PREFIX.length());
        Optional<Path> file = file(key);
        if (file.isEmpty()) {
            FalJson.detail(context, 404, "File not found");
            return;
        }
        try {
            send(context.request(), context.response(), file.get(), type(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String type(String key) {
        String known = types.get(key);
        if (known != null) {
            return known;
        }
        if (key.endsWith(".jpg")) {
            return "image/jpeg";
        }
        return key.endsWith(".png") ? "image/png" : "application/octet-stream";
    }

    private static void send(
            HttpServerRequest request, HttpServerResponse response, Path file, String type)
            throws IOException {
        long size = Files.size(file);
        long from = 0;
        long to = size - 1;
        response.putHeader("Content-Type", type).putHeader("Accept-Ranges", "bytes");
        String range = request.getHeader("Range");
        Matcher wanted = RANGE.matcher(range == null ? "" : range);
        if (wanted.matches() && !wanted.group().equals("bytes=-")) {
            boolean suffix = wanted.group(1).isEmpty();
            from =
                    suffix
                            ? Math.max(0, size - Long.parseLong(wanted.group(2)))
                            : Long.parseLong(wanted.group(1));
            to =
                    suffix || wanted.group(2).isEmpty()
                            ? to
                            : Math.min(to, Long.parseLong(wanted.group(2)));
            if (from > to) {
                response.setStatusCode(416).putHeader("Content-Range", "bytes */" + size).end();
                return;
            }
            response.setStatusCode(206)
                    .putHeader("Content-Range", "bytes " + from + "-" + to + "/" + size);
        }
        if (request.method().name().equals("HEAD")) {
            response.putHeader("Content-Length", Long.toString(to - from + 1)).end();
            return;
        }
        response.sendFile(file.toString(), from, to - from + 1);
    }
}
