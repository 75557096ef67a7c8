package dev.aisha.sandbox.demo;

import dev.aisha.sandbox.Sandbox;
import dev.aisha.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.util.List;

/// `./aisha sandbox`: the outside world alone, for services started from an IDE. Prints the
/// settings they need.
public final class SandboxAlone {
    private SandboxAlone() {}

    /// @param arguments `--fresh` to start with empty data
    public static void main(String[] arguments) throws Exception {
        Console.warningsOnly();
        Path folder = Path.of(".aisha", "sandbox");
        try {
            Folder.prepare(folder, List.of(arguments));
            Sandbox sandbox = Sandbox.start(SandboxOptions.demo(folder.resolve("data")));
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-stop"));
            System.out.println("Chat page " + sandbox.url() + "/   Settings for the services:");
            sandbox.environment().forEach((name, value) -> System.out.println(name + "=" + value));
            System.out.println("Ctrl-C stops everything.");
            Thread.currentThread().join();
        } catch (IllegalArgumentException | IllegalStateException clear) {
            System.err.println("aisha: " + clear.getMessage());
            System.exit(1);
        }
    }
}
