package dev.aisha.api.provider;

/// Where one order stands on its way to the provider and back.
enum RequestState {
    /// Nothing was sent.
    PENDING,
    /// The one POST is under way, or its outcome is unknown: never posted again.
    SUBMITTING,
    /// The provider has it.
    OPEN,
    DONE
}
