package dev.aisha.bot.ops;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// `DEBUG=true` makes our own packages talk more, and nobody else's.
@ApplicationScoped
class DebugLevel {
    private static final Logger OURS = Logger.getLogger("dev.aisha");

    private final boolean debug;

    DebugLevel(@ConfigProperty(name = "aisha.debug", defaultValue = "false") boolean debug) {
        this.debug = debug;
    }

    void apply(@Observes StartupEvent event) {
        if (debug) {
            OURS.setLevel(Level.FINE);
        }
    }
}
