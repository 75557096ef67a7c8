package dev.aisha.api.webhook;

/// What became of a stored webhook.
enum InboxState {
    RECEIVED,
    APPLIED,
    /// Turned out not to be about a request of ours.
    DROPPED
}
