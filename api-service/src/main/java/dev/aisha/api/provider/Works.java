package dev.aisha.api.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/// Finds the feature that an order belongs to.
@ApplicationScoped
class Works {
    private final Instance<ProviderWork> works;

    Works(@Any Instance<ProviderWork> works) {
        this.works = works;
    }

    ProviderWork of(WorkKind kind) {
        return works.stream()
                .filter(work -> work.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does " + kind));
    }
}
