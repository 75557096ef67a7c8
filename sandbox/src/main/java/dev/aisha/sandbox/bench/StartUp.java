package dev.aisha.sandbox.bench;

import dev.aisha.sandbox.demo.Packaging;
import dev.aisha.sandbox.demo.ServiceProcess;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// How long a service takes from the start of its process to its first 200, and what it then keeps
/// in memory.
///
/// @param runs measured starts of each service; the median counts
/// @param idle how long a ready service is left alone before its memory is read
record StartUp(int runs, Duration idle) {
    private record Result(double seconds, double mebibytes) {}

    /// @param packaging both services must be packaged so
    Figure measure(Packaging packaging) throws IOException, InterruptedException {
        try (World world = World.withoutServices(packaging)) {
            start(world.api()); // creates the schema, which no later start does
            world.api().stop();
            List<Result> api = several(world.api());
            world.api().start();
            world.api().awaitReady(World.START_LIMIT);
            List<Result> bot = several(world.bot());
            return figure(packaging, api, bot);
        }
    }

    private List<Result> several(ServiceProcess service) throws IOException, InterruptedException {
        List<Result> results = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            double seconds = start(service);
            TimeUnit.MILLISECONDS.sleep(idle.toMillis());
            results.add(new Result(seconds, Usage.resident(service.pid())));
            service.stop();
        }
        return results;
    }

    private static double start(ServiceProcess service) throws IOException, InterruptedException {
        URI ready =
                URI.create(
                        "http://127.0.0.1:" + service.spec().managementPort() + "/q/health/ready");
        long start = System.nanoTime();
        service.start();
        Patience.until(service.spec().name(), World.START_LIMIT, () -> isReady(ready));
        return (System.nanoTime() - start) / 1e9;
    }

    private static boolean isReady(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private Figure figure(Packaging packaging, List<Result> api, List<Result> bot) {
        boolean cached = packaging == Packaging.AOT;
        double apiSeconds = median(api.stream().map(Result::seconds).toList());
        double apiMemory = median(api.stream().map(Result::mebibytes).toList());
        double botSeconds = median(bot.stream().map(Result::seconds).toList());
        double botMemory = median(bot.stream().map(Result::mebibytes).toList());
        List<Row> rows = new ArrayList<>();
        rows.add(Row.atMost("api-service, first 200", cached ? 4.5 : 10, apiSeconds, "s"));
        rows.add(
                cached
                        ? Row.atMost("api-service, resident when idle", 300, apiMemory, "MiB")
                        : Row.shown("api-service, resident when idle", apiMemory, "MiB"));
        rows.add(Row.atMost("bot-service, first 200", 2, botSeconds, "s"));
        rows.add(Row.atMost("bot-service, resident when idle", 160, botMemory, "MiB"));
        String method =
                ("Median of %d starts of each packaged service on an existing schema, from starting the"
                                + " process to the readiness check's first 200, asked every 20 ms;"
                                + " readiness includes PostgreSQL, Redis and S3. Memory is VmRSS"
                                + " %d s later; options: %s.")
                        .formatted(
                                runs,
                                idle.toSeconds(),
                                "Serial GC, heap 64 to 256 MiB (API) and 32 to 128 MiB (bot), 2 arenas of malloc");
        return new Figure(
                cached
                        ? "Start-up and memory, packaged with an AOT cache"
                        : "Start-up and memory, plain package",
                LocalDate.now(Clock.systemUTC()),
                method,
                rows,
                List.of());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
