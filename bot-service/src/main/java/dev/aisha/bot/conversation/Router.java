package dev.aisha.bot.conversation;

/// Decides; pure and total over states and events.
public interface Router {
    /// What comes next.
    Turn turn(Moment moment);
}
