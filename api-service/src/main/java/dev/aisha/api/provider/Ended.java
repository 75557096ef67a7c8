package dev.aisha.api.provider;

/// How an order ended.
enum Ended {
    COMPLETED,
    FAILED,
    CANCELLED,
    EXPIRED,
    ABANDONED
}
