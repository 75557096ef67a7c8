package dev.aisha.api.notification;

enum OutboxState {
    WAITING,
    /// The user blocked the bot: kept until the user registers again.
    PARKED
}
