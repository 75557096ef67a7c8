package dev.aisha.sandbox;

import java.net.URI;
import java.nio.file.Path;

/// The command line of the sandbox as a process: `--name=value` pairs over the demo's defaults.
final class Arguments {
    private static final String USAGE =
            "known are --data=DIR --host=ADDRESS --http-port=N --postgres-port=N --redis-port=N"
                    + " --s3-port=N --public-url=URL --strict=true|false --zero-delay=true|false";

    private Arguments() {}

    static SandboxOptions parse(String[] arguments) {
        var options = SandboxOptions.demo(Path.of(".aisha"));
        for (var argument : arguments) {
            var parts = argument.split("=", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("Bad argument " + argument + ": " + USAGE);
            }
            options = with(options, parts[0], parts[1]);
        }
        return options;
    }

    private static SandboxOptions with(SandboxOptions now, String name, String value) {
        return switch (name) {
            case "--data" -> now.withDataDirectory(Path.of(value));
            case "--host" -> now.withHost(value);
            case "--public-url" -> now.withPublicUrl(URI.create(value));
            case "--strict" -> now.withStrict(Boolean.parseBoolean(value));
            case "--zero-delay" -> now.withZeroDelay(Boolean.parseBoolean(value));
            case "--http-port" ->
                    now.withPorts(
                            port(name, value), now.postgresPort(), now.redisPort(), now.s3Port());
            case "--postgres-port" ->
                    now.withPorts(now.httpPort(), port(name, value), now.redisPort(), now.s3Port());
            case "--redis-port" ->
                    now.withPorts(
                            now.httpPort(), now.postgresPort(), port(name, value), now.s3Port());
            case "--s3-port" ->
                    now.withPorts(
                            now.httpPort(), now.postgresPort(), now.redisPort(), port(name, value));
            default -> throw new IllegalArgumentException("Unknown " + name + ": " + USAGE);
        };
    }

    private static int port(String name, String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
            throw new IllegalArgumentException(name + " must be a port, not " + value);
        }
        return Integer.parseInt(value);
    }
}
