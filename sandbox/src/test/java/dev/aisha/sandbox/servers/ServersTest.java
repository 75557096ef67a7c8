package dev.aisha.sandbox.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxAccess;
import dev.aisha.sandbox.SandboxOptions;
import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersTest {
    @Test
    void givenADataDirectory_whenRestarted_thenDataIsKept(@TempDir Path directory)
            throws Exception {
        var options = SandboxOptions.forTests().withDataDirectory(directory);
        try (var sandbox = Sandbox.start(options)) {
            var environment = sandbox.environment();
            try (var connection = connect(environment)) {
                execute(connection, "CREATE TABLE kept (word text)");
                execute(connection, "INSERT INTO kept VALUES ('да')");
                assertThat(query(connection, "SHOW fsync")).isEqualTo("on");
                assertThat(query(connection, "SHOW server_version")).startsWith("17.");
            }
            assertThat(redis(environment, "SET word kept")).isEqualTo("+OK");
            put(environment, "folder/файл.txt", "bytes");
        }
        try (var sandbox = Sandbox.start(options)) {
            var environment = sandbox.environment();
            try (var connection = connect(environment)) {
                assertThat(query(connection, "SELECT word FROM kept")).isEqualTo("да");
            }
            assertThat(redis(environment, "GET word")).isEqualTo("$4");
            assertThat(get(environment, "folder/файл.txt")).isEqualTo("bytes");
        }
    }

    @Test
    @Tag("P36")
    void givenAStoredObject_whenReadWithoutSignature_thenRefused() throws Exception {
        try (var sandbox = Sandbox.start(SandboxOptions.forTests())) {
            put(sandbox.environment(), "secret.txt", "bytes");
            var anonymous =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://"
                                                    + sandbox.environment().get("MINIO_ENDPOINT")
                                                    + "/avatars/secret.txt"))
                            .build();
            try (var client = HttpClient.newHttpClient()) {
                assertThat(
                                client.send(anonymous, HttpResponse.BodyHandlers.discarding())
                                        .statusCode())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void givenNoDataDirectory_whenClosed_thenNothingIsLeft() {
        var directory = DataDirectory.open(null);
        assertThat(directory.durable()).isFalse();
        directory.folder("some");
        directory.close();
        assertThat(directory.path()).doesNotExist();
    }

    @Test
    void givenATakenPort_whenStarted_thenOneLineNamesIt() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(
                            () -> Sandbox.start(SandboxOptions.forTests().withPorts(0, 0, port, 0)))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessageContaining("Port " + port + " (Redis)")
                    .message()
                    .doesNotContain("\n");
        }
    }

    @Test
    void givenALiveSandbox_whenAnotherOpensItsDirectory_thenRefused(@TempDir Path path) {
        try (var _ = DataDirectory.open(path)) {
            assertThatThrownBy(() -> DataDirectory.open(path))
                    .hasMessageContaining("in use by another sandbox");
        }
    }

    @Test
    void givenAKilledSandbox_whenStartedAgain_thenOrphansAreReaped(@TempDir Path directory)
            throws Exception {
        var process = sandboxProcess(directory);
        var output = process.inputReader();
        String line;
        do {
            line = output.readLine();
        } while (line != null && !line.startsWith("Sandbox is up"));
        assertThat(line).isNotNull();
        var postgres = pid(directory.resolve("pg/postmaster.pid"));
        var redis = pid(directory.resolve("redis.pid"));
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(List.of(postgres, redis)).allMatch(ProcessHandle::isAlive);

        try (var sandbox = Sandbox.start(SandboxOptions.forTests().withDataDirectory(directory))) {
            assertThat(pid(directory.resolve("redis.pid")).pid()).isNotEqualTo(redis.pid());
            try (var connection = connect(sandbox.environment())) {
                assertThat(query(connection, "SELECT 'ready'")).isEqualTo("ready");
            }
        }
    }

    private static Process sandboxProcess(Path directory) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.aisha.sandbox.Sandbox",
                        "--data=" + directory,
                        "--http-port=0",
                        "--postgres-port=0",
                        "--redis-port=0",
                        "--s3-port=0")
                .redirectErrorStream(true)
                .start();
    }

    private static ProcessHandle pid(Path file) throws Exception {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                .orElseThrow();
    }

    private static Connection connect(Map<String, String> environment) throws Exception {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + environment.get("DATABASE_PORT") + "/aisha",
                SandboxAccess.DATABASE_USER,
                SandboxAccess.DATABASE_PASSWORD);
    }

    private static void execute(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String redis(Map<String, String> environment, String command) throws Exception {
        try (var socket =
                new Socket("127.0.0.1", Integer.parseInt(environment.get("REDIS_PORT")))) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new StringBuilder();
            for (int c = socket.getInputStream().read(); c != '\r'; ) {
                answer.append((char) c);
                c = socket.getInputStream().read();
            }
            return answer.toString();
        }
    }

    private static MinioClient s3(Map<String, String> environment) {
        return MinioClient.builder()
                .endpoint("http://" + environment.get("MINIO_ENDPOINT"))
                .credentials(SandboxAccess.S3_KEY, SandboxAccess.S3_SECRET)
                .region("us-east-1")
                .build();
    }

    private static void put(Map<String, String> environment, String key, String text)
            throws Exception {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        s3(environment)
                .putObject(
                        PutObjectArgs.builder()
                                .bucket(SandboxAccess.BUCKET_AVATARS)
                                .object(key)
                                .stream(new ByteArrayInputStream(bytes), (long) bytes.length, -1L)
                                .build());
    }

    private static String get(Map<String, String> environment, String key) throws Exception {
        try (var in =
                s3(environment)
                        .getObject(
                                GetObjectArgs.builder()
                                        .bucket(SandboxAccess.BUCKET_AVATARS)
                                        .object(key)
                                        .build())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
