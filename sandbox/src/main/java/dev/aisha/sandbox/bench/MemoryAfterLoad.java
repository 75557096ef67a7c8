package dev.aisha.sandbox.bench;

import dev.aisha.sandbox.demo.Packaging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// What both services keep in memory after all the load that was put on them before this.
///
/// @param load the names of those figures
record MemoryAfterLoad(Packaging packaging, List<String> load) implements Measurement {
    @Override
    public Figure measure(World world) {
        boolean cached = packaging == Packaging.AOT;
        double api = Usage.resident(world.api().pid());
        double bot = Usage.resident(world.bot().pid());
        return new Figure(
                "Memory after the load",
                LocalDate.now(Clock.systemUTC()),
                "VmRSS of both services, %s, right after these figures were measured on them: %s."
                        .formatted(
                                cached ? "packaged with an AOT cache" : "plainly packaged",
                                String.join(", ", load)),
                List.of(
                        cached
                                ? Row.atMost(
                                        "api-service, resident after the load", 300, api, "MiB")
                                : Row.shown("api-service, resident after the load", api, "MiB"),
                        Row.shown("of that, pages of files", Usage.files(world.api().pid()), "MiB"),
                        Row.atMost("bot-service, resident after the load", 160, bot, "MiB"),
                        Row.shown(
                                "of that, pages of files", Usage.files(world.bot().pid()), "MiB")),
                List.of("Where it goes, and what was tried: [memory.md](memory.md)."));
    }
}
