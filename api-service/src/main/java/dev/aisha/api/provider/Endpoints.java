package dev.aisha.api.provider;

import jakarta.enterprise.context.ApplicationScoped;

/// The door for features that choose an endpoint before they order.
@ApplicationScoped
public class Endpoints {
    private final RetiredEndpoints retired;
    private final EndpointHealth health;

    Endpoints(RetiredEndpoints retired, EndpointHealth health) {
        this.retired = retired;
        this.health = health;
    }

    /// Whether an order would probably be done: fal still has the endpoint, and it has not failed
    /// too often just now.
    public boolean offers(String endpoint) {
        return health.rest(endpoint).isZero() && retired.offers(endpoint);
    }
}
