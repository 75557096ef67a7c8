package dev.aisha.sandbox.demo;

import java.util.logging.Level;
import java.util.logging.Logger;

/// The terminal belongs to the person who started the program.
public final class Console {
    private Console() {}

    /// Silences what the servers tell about themselves; warnings and errors stay. To be called
    /// before they start.
    public static void warningsOnly() {
        Logger.getLogger("").setLevel(Level.WARNING);
    }
}
