package dev.aisha.sandbox.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import redis.embedded.RedisServer;
import redis.embedded.core.ExecutableProvider;

/// One Redis on the loopback address, without a password; append-only when its directory is kept.
final class RedisNode implements AutoCloseable {
    private static final int ATTEMPTS = 3;

    private final RedisServer server;
    private final int port;

    private RedisNode(RedisServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /// A free port may be taken between choosing and binding, so that start is tried again.
    static RedisNode start(DataDirectory directory, int wanted) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = wanted == 0 ? Ports.free() : wanted;
            var server = build(directory, port);
            try {
                server.start();
                return new RedisNode(server, port);
            } catch (IOException e) {
                if (wanted != 0 || attempt == ATTEMPTS) {
                    throw new IOException("Redis does not start on port " + port, e);
                }
            }
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        server.stop();
    }

    private static RedisServer build(DataDirectory directory, int port) throws IOException {
        var data = directory.folder("redis");
        File unpacked = directory.folder("redis-bin").toFile();
        Files.deleteIfExists(data.resolve("redis.conf"));
        var builder =
                RedisServer.newRedisServer()
                        .executableProvider(
                                ExecutableProvider.newJarResourceProvider(
                                        () -> unpacked, versions()))
                        .bind("127.0.0.1")
                        .port(port)
                        .onShutdownForceStop(false)
                        .setting("daemonize no")
                        .setting("dir \"" + data + "\"")
                        .setting("pidfile \"" + directory.path().resolve("redis.pid") + "\"")
                        .setting("maxmemory 256mb");
        return directory.durable()
                ? builder.setting("appendonly yes").setting("appendfsync everysec").build()
                : builder.setting("save \"\"").setting("appendonly no").build();
    }

    private static Map<redis.embedded.model.OsArchitecture, String> versions() {
        return ExecutableProvider.newProvidedVersionsMap();
    }
}
