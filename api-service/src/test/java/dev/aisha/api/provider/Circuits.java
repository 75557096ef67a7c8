package dev.aisha.api.provider;

import jakarta.inject.Singleton;

/// Opens circuits as failed orders would.
@Singleton
public class Circuits {
    private final EndpointHealth health;
    private final ProviderConfig config;

    Circuits(EndpointHealth health, ProviderConfig config) {
        this.health = health;
        this.config = config;
    }

    /// Nothing is sent there until the delay is over.
    public void open(String endpoint) {
        for (int i = 0; i < config.breakerVolume(); i++) {
            health.failed(endpoint);
        }
    }

    /// So many more failures, and nothing is sent there until the delay is over; orders that end
    /// otherwise change nothing.
    public void openAfter(String endpoint, int failures) {
        int half = config.breakerVolume() / 2;
        for (int i = 0; i < half; i++) {
            health.done(endpoint);
        }
        for (int i = failures; i < half; i++) {
            health.failed(endpoint);
        }
    }
}
