package dev.aisha.sandbox.http;

import dev.aisha.sandbox.servers.Ports;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The one HTTP server: every part of the sandbox is mounted on it. Blocking handlers run on
/// platform threads.
public final class SandboxServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SandboxServer.class.getName());

    /// Room for a training archive of twenty large photos.
    private static final long LARGEST_BODY_BYTES = 512L * 1024 * 1024;

    private static final int WORKERS = 64;
    private static final int MEBIBYTE = 1024 * 1024;

    private final Vertx vertx;
    private final HttpServer server;

    private SandboxServer(Vertx vertx, HttpServer server) {
        this.vertx = vertx;
        this.server = server;
    }

    /// Listens on the loopback address and, inside a container, on all of them.
    public static SandboxServer start(String host, int port, Path uploads, List<Part> parts) {
        Ports.requireFree("sandbox HTTP", port);
        var vertx =
                Vertx.vertx(
                        new VertxOptions()
                                .setWorkerPoolSize(WORKERS)
                                .setMaxWorkerExecuteTime(5)
                                .setMaxWorkerExecuteTimeUnit(TimeUnit.MINUTES));
        var router = Router.router(vertx);
        router.route()
                .handler(
                        BodyHandler.create(uploads.toString())
                                .setBodyLimit(LARGEST_BODY_BYTES)
                                .setDeleteUploadedFilesOnEnd(true))
                .failureHandler(SandboxServer::fail);
        router.get("/health").handler(context -> Json.send(context, 200, Map.of("status", "UP")));
        parts.forEach(part -> part.mount(router));
        var server =
                vertx.createHttpServer(options())
                        .requestHandler(router)
                        .listen(port, host)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
        return new SandboxServer(vertx, server);
    }

    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /// A captioned message is longer than Netty's defaults for one form field and for one line.
    private static HttpServerOptions options() {
        return new HttpServerOptions()
                .setMaxFormAttributeSize(MEBIBYTE)
                .setMaxFormBufferedBytes(MEBIBYTE)
                .setMaxInitialLineLength(MEBIBYTE)
                .setMaxHeaderSize(64 * 1024);
    }

    private static void fail(RoutingContext context) {
        if (context.response().ended()) {
            return;
        }
        if (context.failure() instanceof Json.BadRequestException mistake) {
            Json.send(context, 400, Map.of("error", String.valueOf(mistake.getMessage())));
            return;
        }
        if (context.failure() != null) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    context.request().method() + " " + context.normalizedPath() + " failed",
                    context.failure());
        }
        int status = context.statusCode() < 400 ? 500 : context.statusCode();
        Json.send(context, status, Map.of("error", "HTTP " + status));
    }
}
