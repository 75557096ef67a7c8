package dev.aisha.api.ops;

import dev.aisha.api.storage.ObjectStore;
import dev.aisha.api.storage.StorageDownException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when the store answers and has its bucket. PostgreSQL and Redis are checked by their own
/// extensions.
@Readiness
@ApplicationScoped
class StorageReady implements HealthCheck {
    private final ObjectStore store;

    StorageReady(ObjectStore store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("object-store");
        try {
            return check.status(store.answers()).build();
        } catch (StorageDownException _) {
            return check.down().build();
        }
    }
}
