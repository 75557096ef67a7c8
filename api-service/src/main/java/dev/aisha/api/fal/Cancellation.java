package dev.aisha.api.fal;

/// Fal's answer to a cancel. Only [#REMOVED] is final; the request's own status decides otherwise.
public enum Cancellation {
    REMOVED,
    REQUESTED,
    ALREADY_COMPLETED,
    NOT_FOUND
}
