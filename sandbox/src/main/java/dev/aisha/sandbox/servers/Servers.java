package dev.aisha.sandbox.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// PostgreSQL, Redis and S3, started side by side and stopped together.
public final class Servers implements AutoCloseable {
    private final PostgresServer postgres;
    private final RedisNode redis;
    private final S3Server s3;

    private Servers(PostgresServer postgres, RedisNode redis, S3Server s3) {
        this.postgres = postgres;
        this.redis = redis;
        this.s3 = s3;
    }

    /// What the servers are created with.
    ///
    /// @param postgresPort 0 = a free port, as for the others
    public record Settings(
            int postgresPort,
            int redisPort,
            int s3Port,
            String database,
            String user,
            String password,
            String s3Key,
            String s3Secret,
            List<String> buckets) {}

    /// Starts all three on platform threads: virtual ones can pin every carrier inside JDK class
    /// initialisation on a small machine and hang.
    public static Servers start(DataDirectory directory, Settings settings) {
        Ports.requireFree("PostgreSQL", settings.postgresPort());
        Ports.requireFree("Redis", settings.redisPort());
        Ports.requireFree("S3", settings.s3Port());
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            var postgres =
                    run(
                            pool,
                            () ->
                                    PostgresServer.start(
                                            directory,
                                            settings.postgresPort(),
                                            settings.database(),
                                            settings.user(),
                                            settings.password()));
            var redis = run(pool, () -> RedisNode.start(directory, settings.redisPort()));
            var s3 =
                    run(
                            pool,
                            () ->
                                    S3Server.start(
                                            directory,
                                            settings.s3Port(),
                                            settings.s3Key(),
                                            settings.s3Secret(),
                                            settings.buckets()));
            return joined(postgres, redis, s3);
        }
    }

    public int postgresPort() {
        return postgres.port();
    }

    public int redisPort() {
        return redis.port();
    }

    public int s3Port() {
        return s3.port();
    }

    @Override
    public void close() {
        stop(List.of(s3, redis, postgres));
    }

    private static Servers joined(
            CompletableFuture<PostgresServer> postgres,
            CompletableFuture<RedisNode> redis,
            CompletableFuture<S3Server> s3) {
        try {
            return new Servers(postgres.join(), redis.join(), s3.join());
        } catch (CompletionException e) {
            var started = new ArrayList<AutoCloseable>();
            for (var server : List.of(postgres, redis, s3)) {
                server.handle((up, _) -> up == null || started.add(up)).join();
            }
            stop(started);
            throw new IllegalStateException("A server of the sandbox does not start", e.getCause());
        }
    }

    private static <T> CompletableFuture<T> run(Executor pool, Callable<T> start) {
        var future = new CompletableFuture<T>();
        pool.execute(() -> {
            try {
                future.complete(start.call());
            } catch (Throwable e) { // handed to whoever joins, who would else wait for ever
                future.completeExceptionally(e);
            }
        });
        return future;
    }

    private static void stop(List<? extends AutoCloseable> servers) {
        @Nullable RuntimeException failure = null;
        for (var server : servers) {
            try {
                server.close();
            } catch (Exception e) { // the others must be stopped too
                failure = new IllegalStateException("A server of the sandbox does not stop", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
