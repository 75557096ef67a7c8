package dev.aisha.bot.conversation;

import dev.aisha.bot.i18n.Language;
import dev.aisha.bot.screen.Notice;

/// All that a decision may depend on.
///
/// @param origin names the input that started the turn, the same at every redelivery: the tapped
///   callback data (it carries its action id), or the update's id
/// @param action a fresh one-time id for the buttons of the screen to be drawn
/// @param notice a line to show above the next screen
public record Moment(
        Conversation now,
        Event event,
        String origin,
        String action,
        Language language,
        Notice notice) {}
