package dev.aisha.sandbox.bench;

import dev.aisha.sandbox.demo.Console;
import dev.aisha.sandbox.demo.Packaging;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// `./aisha bench`: measures, prints and writes `docs/benchmarks.md`.
public final class Bench {
    private static final Path PROJECT = Path.of("");
    private static final Path PAGE = Path.of("docs", "benchmarks.md");
    private static final Path TRIAL = Path.of(".aisha", "bench", "benchmarks.md");

    private final PrintStream out;
    private final Order order;
    private final Packaging packaging = Packaging.best(PROJECT);
    private final Machine machine = Machine.here();
    private final Report report;

    private Bench(PrintStream out, Order order) {
        this.out = out;
        this.order = order;
        // a trial is not for the page
        this.report = new Report(order.quick() ? TRIAL : PAGE, machine);
    }

    /// @param arguments names of figures, none = all but the clone; `--clone`, `--quick`
    public static void main(String[] arguments) throws Exception {
        Console.warningsOnly();
        try {
            new Bench(System.out, Order.of(List.of(arguments))).run();
        } catch (IllegalArgumentException | IllegalStateException clear) {
            System.err.println("aisha: " + clear.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        out.println("Machine: " + machine + "\n");
        if (order.wants("startup")) {
            var startUp = new StartUp(order.quick() ? 1 : 5, Duration.ofSeconds(10));
            if (packaging == Packaging.AOT) {
                show(startUp.measure(Packaging.AOT));
            } else {
                out.println("No AOT cache of these sources: ./aisha build --aot makes one.\n");
            }
            show(startUp.measure(Packaging.PLAIN));
        }
        load();
        if (order.wants("clone")) {
            show(new FirstPicture(PROJECT).measure());
        }
    }

    /// All load goes on one pair of services, the memory after it is read last.
    private void load() throws IOException, InterruptedException {
        List<String> names = Order.LOAD.stream().filter(order::wants).toList();
        if (names.isEmpty()) {
            return;
        }
        try (World world = World.start(packaging)) {
            for (String name : names) {
                out.println("Measuring " + name + " …");
                show(measurement(name).measure(world));
            }
            if (names.equals(Order.LOAD)) {
                show(new MemoryAfterLoad(packaging, names).measure(world));
            }
        }
    }

    private Measurement measurement(String name) {
        boolean quick = order.quick();
        return switch (name) {
            case "latency" ->
                    new UpdateLatency(
                            240,
                            100,
                            Duration.ofSeconds(quick ? 10 : 40),
                            Duration.ofSeconds(quick ? 15 : 90));
            case "webhook" ->
                    new WebhookAck(
                            50,
                            Duration.ofSeconds(quick ? 3 : 10),
                            Duration.ofSeconds(quick ? 5 : 30));
            case "photos" -> new PhotoJudging(quick ? 1 : 6);
            case "gallery" -> new GalleryOpening(100_000, quick ? 10 : 100);
            default -> throw new IllegalArgumentException("unknown figure " + name);
        };
    }

    private void show(Figure figure) throws IOException {
        report.add(figure);
        out.println(Report.section(figure));
    }

    /// What is to be measured.
    record Order(List<String> names, boolean quick) {
        static final List<String> LOAD = List.of("latency", "webhook", "photos", "gallery");

        static Order of(List<String> arguments) {
            List<String> names = new ArrayList<>();
            boolean quick = false;
            for (String argument : arguments) {
                switch (argument) {
                    case "--quick" -> quick = true;
                    case "--clone", "clone" -> names.add("clone");
                    case "latency", "webhook", "photos", "gallery", "startup" ->
                            names.add(argument);
                    default ->
                            throw new IllegalArgumentException(
                                    "unknown figure "
                                            + argument
                                            + "; there are latency, webhook, photos, gallery, startup,"
                                            + " --clone, and --quick for a trial");
                }
            }
            return new Order(
                    names.isEmpty()
                            ? List.of("startup", "latency", "webhook", "photos", "gallery")
                            : names,
                    quick);
        }

        boolean wants(String name) {
            return names.contains(name);
        }
    }
}
