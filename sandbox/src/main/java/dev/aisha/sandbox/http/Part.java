package dev.aisha.sandbox.http;

import io.vertx.ext.web.Router;
import java.net.URI;
import java.util.Map;

/// One stand-in of the sandbox: it mounts its routes, forgets on reset, and says how a service
/// finds it.
public interface Part {
    /// Adds the part's routes. Blocking work belongs into `blockingHandler(h, false)`; bodies are
    /// read already.
    void mount(Router router);

    /// Forgets everything that happened, as if just started.
    default void reset() {}

    /// The environment variables that point a service at this part; called once the server listens.
    default Map<String, String> environment(URI base) {
        return Map.of();
    }

    /// Ends the part's own threads.
    default void close() {}
}
