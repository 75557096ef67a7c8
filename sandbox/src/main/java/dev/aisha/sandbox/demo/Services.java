package dev.aisha.sandbox.demo;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Both packaged services, ready to be started against a set of outside addresses.
///
/// @param api api-service
/// @param bot bot-service
public record Services(ServiceProcess api, ServiceProcess bot) {
    /// Where the services listen on loopback.
    public record Ports(int api, int apiManagement, int bot, int botManagement) {
        /// The ports of the design, §2.
        public static final Ports DEFAULT = new Ports(8443, 8444, 8000, 8001);

        /// Four ports that nobody uses now.
        public static Ports free() {
            return new Ports(
                    dev.aisha.sandbox.servers.Ports.free(),
                    dev.aisha.sandbox.servers.Ports.free(),
                    dev.aisha.sandbox.servers.Ports.free(),
                    dev.aisha.sandbox.servers.Ports.free());
        }

        /// @throws IllegalStateException naming the first port in use and what to do
        void requireFree() {
            dev.aisha.sandbox.servers.Ports.requireFree("api-service", api);
            dev.aisha.sandbox.servers.Ports.requireFree("api-service's management", apiManagement);
            dev.aisha.sandbox.servers.Ports.requireFree("bot-service", bot);
            dev.aisha.sandbox.servers.Ports.requireFree("bot-service's management", botManagement);
        }
    }

    private static final List<String> COMMON =
            List.of(
                    "-XX:+UseSerialGC",
                    // a heap that grew for large photos gives back what it does not use
                    "-XX:MinHeapFreeRatio=20",
                    "-XX:MaxHeapFreeRatio=40",
                    // and so does malloc, which keeps what the compiler and the face model freed
                    "-XX:TrimNativeHeapInterval=10000",
                    "-Djdk.virtualThreadScheduler.parallelism=8",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    /// Packaged in the best way that is there.
    ///
    /// @param project the project's root, whose packaged services are used
    /// @param outside settings that say where the outside is
    /// @param logs folder for the log files
    /// @throws IllegalStateException when a service is not packaged
    public static Services of(Path project, Map<String, String> outside, Ports ports, Path logs) {
        return of(project, Packaging.best(project), outside, ports, logs);
    }

    /// As [#of(Path, Map, Ports, Path)], packaged in a certain way.
    public static Services of(
            Path project,
            Packaging packaging,
            Map<String, String> outside,
            Ports ports,
            Path logs) {
        return of(
                packaging,
                project,
                outside,
                ports,
                logs,
                service -> packaging.options(project, service));
    }

    /// The services that write their AOT caches when they end.
    static Services training(Path project, Map<String, String> outside, Ports ports, Path logs) {
        return of(
                Packaging.AOT,
                project,
                outside,
                ports,
                logs,
                service ->
                        List.of(
                                "-XX:AOTCacheOutput="
                                        + Packaging.AOT.cache(project, service).toAbsolutePath()));
    }

    private static Services of(
            Packaging packaging,
            Path project,
            Map<String, String> outside,
            Ports ports,
            Path logs,
            Function<String, List<String>> options) {
        var environment = new LinkedHashMap<>(outside);
        environment.put("API_URL", "http://127.0.0.1:" + ports.api());
        environment.put("BOT_URL", "http://127.0.0.1:" + ports.bot());
        environment.putIfAbsent("INTERNAL_API_KEY", freshKey());
        environment.putIfAbsent("DEBUG", "true");
        environment.putIfAbsent("MALLOC_ARENA_MAX", "2");
        var api =
                new ServiceProcess.Spec(
                        "api-service",
                        packaging.jar(project, "api-service"),
                        jvm("64m", "256m", "96m", options.apply("api-service")),
                        listening(environment, ports.api(), ports.apiManagement()),
                        ports.api(),
                        ports.apiManagement());
        var bot =
                new ServiceProcess.Spec(
                        "bot-service",
                        packaging.jar(project, "bot-service"),
                        jvm("32m", "128m", "48m", options.apply("bot-service")),
                        listening(environment, ports.bot(), ports.botManagement()),
                        ports.bot(),
                        ports.botManagement());
        return new Services(new ServiceProcess(api, logs), new ServiceProcess(bot, logs));
    }

    private static String freshKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    /// The heap begins small: the default, a share of the machine, would all be touched before the
    /// first collection and stay resident.
    private static List<String> jvm(String least, String most, String code, List<String> more) {
        var options = new ArrayList<>(COMMON);
        options.add("-Xms" + least);
        options.add("-Xmx" + most);
        options.add("-XX:ReservedCodeCacheSize=" + code);
        options.addAll(more);
        return List.copyOf(options);
    }

    private static Map<String, String> listening(
            Map<String, String> environment, int port, int managementPort) {
        var result = new LinkedHashMap<>(environment);
        result.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        result.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        result.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        result.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        return result;
    }
}
