package dev.aisha.api.account;

/// Whether a user is served, or is being swept away.
enum UserState {
    ACTIVE,
    DELETING
}
