package dev.aisha.sandbox.control;

import dev.aisha.sandbox.http.Json;
import dev.aisha.sandbox.http.Part;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;

/// `/control`: faults in, faults out, and everything back to the start.
public final class ControlRoutes implements Part {
    private final Faults faults;
    private final Runnable resetAll;

    public ControlRoutes(Faults faults, Runnable resetAll) {
        this.faults = faults;
        this.resetAll = resetAll;
    }

    @Override
    public void mount(Router router) {
        router.get("/control/faults").handler(context -> Json.send(context, 200, faults.active()));
        router.post("/control/faults").handler(this::add);
        router.delete("/control/faults")
                .handler(context -> {
                    faults.clear();
                    context.response().setStatusCode(204).end();
                });
        router.post("/control/reset")
                .blockingHandler(
                        context -> {
                            resetAll.run();
                            context.response().setStatusCode(204).end();
                        },
                        false);
    }

    /// One fault or a list of them.
    private void add(RoutingContext context) {
        var body = context.body().asString();
        boolean several = body != null && body.stripLeading().startsWith("[");
        var wanted =
                several
                        ? List.of(Json.read(context, Fault[].class))
                        : List.of(Json.read(context, Fault.class));
        for (var fault : wanted) {
            if (fault.target() == null || fault.kind() == null) {
                throw new Json.BadRequestException("A fault needs a target and a kind");
            }
            try {
                faults.add(fault);
            } catch (PatternSyntaxException e) {
                throw new Json.BadRequestException("Bad operation: " + e.getMessage());
            }
        }
        Json.send(context, 201, Map.of("active", faults.active().size()));
    }
}
